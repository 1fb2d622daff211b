package it.sporta.hardware.bench;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dialog 06 seen from the scale, after the METTLER DIVA and Ohaus Aviator service manuals. */
final class Dialog06Speech implements ScaleTwin.Speech {
    private static final int EOT = 0x04;
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int ENQ = 0x05;
    private static final byte ACK = 0x06;
    private static final byte NAK = 0x15;
    private static final int LONGEST_RECORD = 64;

    private static final Pattern PRICE =
            Pattern.compile("(?:01\u001b(\\d{6})\u001b|03\u001b(\\d{6})\u001b(\\d{4}))");
    private static final Pattern CHECKSUMS = Pattern.compile("10\u001b([0-9A-F]{8})");
    private static final int WEIGHINGS_BETWEEN_TESTS = 50;

    private final Pan pan;
    private final Optional<ChecksumTest> test;
    private final Consumer<byte[]> answers;
    private final Weighing weighing;
    private final StringBuilder record = new StringBuilder();
    private boolean inRecord;
    private boolean testDue;
    private boolean trusted = true;
    private boolean verdictDue;
    private int untilTest;
    private String status = "00";

    Dialog06Speech(Pan pan, Optional<ChecksumTest> test, Consumer<byte[]> answers) {
        this.pan = pan;
        this.test = test;
        this.answers = answers;
        this.weighing = new Weighing(pan);
    }

    @Override
    public void poweredOn() {
        testDue = test.isPresent();
        trusted = test.isEmpty();
        untilTest = WEIGHINGS_BETWEEN_TESTS;
        weighing.forget();
    }

    @Override
    public void received(int octet) {
        switch (octet) {
            case EOT -> inRecord = false;
            case STX -> {
                inRecord = true;
                record.setLength(0);
            }
            case ETX -> {
                if (inRecord) {
                    take(record.toString());
                }
                inRecord = false;
            }
            case ENQ -> answer();
            default -> collect(octet);
        }
    }

    private void collect(int octet) {
        if (inRecord && record.length() < LONGEST_RECORD) {
            record.append((char) octet);
        }
    }

    private void take(String content) {
        Matcher price = PRICE.matcher(content);
        Matcher checksums = CHECKSUMS.matcher(content);
        if (price.matches()) {
            take(price);
        } else if (checksums.matches() && test.isPresent()) {
            trusted = test.get().passes(checksums.group(1));
            verdictDue = true;
            say(ACK);
        } else if (content.equals("08")) {
            say("09\u001b" + status);
        } else {
            refuse("10");
        }
    }

    private void take(Matcher price) {
        if (testDue) {
            testDue = false;
            say(String.format("11\u001b2%02X", test.orElseThrow().rotations()));
            return;
        }
        boolean withTare = price.group(2) != null;
        weighing.price(
                Long.parseLong(withTare ? price.group(2) : price.group(1)),
                withTare ? Long.parseLong(price.group(3)) : 0);
        status = "00";
        say(ACK);
    }

    private void answer() {
        if (verdictDue) {
            verdictDue = false;
            say("11\u001b" + (trusted ? "1" : "0"));
        } else if (!trusted) {
            testDue = true;
            refuse("01");
        } else {
            status = weighing.trouble();
            if (status.equals("00")) {
                result();
            } else {
                refuse(status);
            }
        }
    }

    private void result() {
        weighing.finish();
        if (test.isPresent() && --untilTest == 0) {
            untilTest = WEIGHINGS_BETWEEN_TESTS;
            testDue = true;
        }
        say(
                String.format(
                        "02\u001b3\u001b%05d\u001b%06d\u001b%06d",
                        weighing.netGrams(), weighing.centsPerKg(), weighing.cents()));
    }

    private void refuse(String why) {
        status = why;
        say(NAK);
    }

    private void say(byte sign) {
        answers.accept(new byte[] {sign});
    }

    private void say(String content) {
        String framed = (char) STX + content + (char) ETX;
        answers.accept(framed.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public ScaleDisplay display() {
        return new ScaleDisplay(
                pan.shown(),
                weighing.tareGrams(),
                weighing.centsPerKg(),
                weighing.cents(),
                pan.isMoving(),
                pan.isOverloaded(),
                pan.isBelowZero());
    }
}
