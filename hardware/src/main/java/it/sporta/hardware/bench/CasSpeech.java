package it.sporta.hardware.bench;

import java.util.function.Consumer;

/** CAS counter scales seen from the scale, after the PD-II manual, type 6. */
final class CasSpeech extends WeighingSpeech {
    private static final int ENQ = 0x05;
    private static final int DC1 = 0x11;
    private static final long REMEMBERED_NANOS = 3_000_000_000L;

    private long asked;
    private boolean isAsked;

    CasSpeech(Pan pan, Consumer<byte[]> answers) {
        super(pan, answers);
    }

    @Override
    public void poweredOn() {
        isAsked = false;
    }

    @Override
    public void received(int octet) {
        if (octet == ENQ) {
            isAsked = true;
            asked = System.nanoTime();
            say("\u0006");
        } else if (octet == DC1 && isAsked && System.nanoTime() - asked < REMEMBERED_NANOS) {
            isAsked = false;
            frame();
        }
    }

    private void frame() {
        String block =
                (pan.isMoving() ? "U" : "S")
                        + word(weight(" "), weight(" "), "FFFFFFF", weight("-"))
                        + "kg";
        int check = 0;
        for (char character : block.toCharArray()) {
            check ^= character;
        }
        say("\u0001\u0002" + block + (char) check + "\u0003\u0004");
    }

    private String weight(String sign) {
        long grams = Math.abs(pan.shown());
        return String.format("%s%02d.%03d", sign, grams / 1000 % 100, grams % 1000);
    }
}
