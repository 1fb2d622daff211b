package it.sporta.hardware.bench;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TISA 98/99 seen from a scale that computes prices, after Baxtran's TW/VW protocols. */
final class TisaSpeech implements ScaleTwin.Speech {
    private static final Pattern PRICE = Pattern.compile("(98(\\d{5}))(.)\r\n", Pattern.DOTALL);
    private static final int LENGTH = 10;
    private static final long LARGEST_AMOUNT = 999_999;

    private final Pan pan;
    private final boolean onlyWhenStill;
    private final Consumer<byte[]> answers;
    private final StringBuilder heard = new StringBuilder();
    private volatile long centsPerKg;
    private volatile long cents;
    private boolean asked;

    TisaSpeech(Pan pan, boolean onlyWhenStill, Consumer<byte[]> answers) {
        this.pan = pan;
        this.onlyWhenStill = onlyWhenStill;
        this.answers = answers;
    }

    @Override
    public void poweredOn() {
        asked = false;
        centsPerKg = 0;
        cents = 0;
    }

    @Override
    public void received(int octet) {
        heard.append((char) octet);
        if (heard.length() > LENGTH) {
            heard.deleteCharAt(0);
        }
        Matcher price = PRICE.matcher(heard.toString());
        if (price.matches() && check(price.group(1)) == price.group(3).charAt(0)) {
            heard.setLength(0);
            centsPerKg = Long.parseLong(price.group(2));
            asked = true;
            meanwhile();
        }
    }

    @Override
    public void meanwhile() {
        if (asked && !(onlyWhenStill && pan.isMoving())) {
            asked = false;
            answer();
        }
    }

    private void answer() {
        boolean wrong = pan.isMoving() || pan.isOverloaded() || pan.isBelowZero();
        long grams = wrong ? 0 : pan.shown();
        cents = (grams * centsPerKg + 500) / 1000;
        boolean tooMuch = cents > LARGEST_AMOUNT;
        String block =
                String.format(
                        "99%d%05d%d%06d",
                        wrong ? 1 : 0, grams, tooMuch ? 1 : 0, tooMuch ? 0 : cents);
        String frame = block + check(block) + "\r\n";
        answers.accept(frame.getBytes(StandardCharsets.US_ASCII));
    }

    private static char check(String block) {
        char check = 0;
        for (char character : block.toCharArray()) {
            check ^= character;
        }
        return check;
    }

    @Override
    public ScaleDisplay display() {
        return new ScaleDisplay(
                pan.shown(),
                0,
                centsPerKg,
                cents,
                pan.isMoving(),
                pan.isOverloaded(),
                pan.isBelowZero());
    }
}
