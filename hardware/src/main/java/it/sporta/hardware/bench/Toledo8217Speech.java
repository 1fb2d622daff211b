package it.sporta.hardware.bench;

import java.util.function.Consumer;

/** Toledo 8217 seen from the scale, after the METTLER DIVA service manual. */
final class Toledo8217Speech extends WeighingSpeech {
    private static final int ALWAYS = 0x40;
    private static final int MOTION = 0x01;
    private static final int OVERLOAD = 0x02;
    private static final int BELOW_ZERO = 0x04;
    private static final int CENTRE_OF_ZERO = 0x10;

    /** The manual asks for 200 ms between commands; a clock of a till may be a little fast. */
    private static final long DEAF_NANOS = 150_000_000;

    private long lastCommand;
    private boolean heardOne;

    Toledo8217Speech(Pan pan, Consumer<byte[]> answers) {
        super(pan, answers);
    }

    @Override
    public void poweredOn() {
        heardOne = false;
    }

    @Override
    public void received(int octet) {
        boolean deaf = heardOne && System.nanoTime() - lastCommand < DEAF_NANOS;
        if (deaf || octet != 'W' && octet != 'Z') {
            return;
        }
        heardOne = true;
        lastCommand = System.nanoTime();
        say("\u0002" + (octet == 'W' && mayTell() ? weight() : status()) + "\r");
    }

    private boolean mayTell() {
        return !pan.isMoving() && !pan.isOverloaded() && !pan.isBelowZero();
    }

    private String weight() {
        return String.format("%02d.%03d", pan.shown() / 1000, pan.shown() % 1000);
    }

    private String status() {
        int bits = ALWAYS;
        bits |= pan.isMoving() ? MOTION : 0;
        bits |= pan.isOverloaded() ? OVERLOAD : 0;
        bits |= pan.isBelowZero() ? BELOW_ZERO : 0;
        bits |= pan.shown() == 0 ? CENTRE_OF_ZERO : 0;
        return "?" + (char) bits;
    }
}
