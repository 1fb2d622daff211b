package it.sporta.hardware.bench;

/**
 * How a Dialog 06 scale tests a till: the till's checksum and its control word, the remainder by a
 * polynomial only the makers know, must belong together. The scale does not know the checksum.
 *
 * @param polynomial 17 bits, the highest set
 */
public record ChecksumTest(int polynomial) {
    private static final int TURN_CHECKSUM = 5;
    private static final int TURN_CONTROL = 11;

    public ChecksumTest {
        if (polynomial >>> 16 != 1) {
            throw new IllegalArgumentException("the polynomial has 17 bits");
        }
    }

    /** The byte sent along with the demand: how far to turn the two words, in its two nibbles. */
    int rotations() {
        return TURN_CHECKSUM << 4 | TURN_CONTROL;
    }

    /** Whether eight hexadecimal digits are a pair turned as demanded. */
    boolean passes(String digits) {
        int checksum = turnLeft(Integer.parseInt(digits.substring(0, 4), 16), 16 - TURN_CHECKSUM);
        int control = turnLeft(Integer.parseInt(digits.substring(4), 16), TURN_CONTROL);
        return remainder(checksum) == control;
    }

    /** Bit by bit as in a shift register. */
    private int remainder(int checksum) {
        int register = checksum;
        for (int i = 0; i < 16; i++) {
            boolean out = (register & 0x8000) != 0;
            register = register << 1 & 0xFFFF;
            register ^= out ? polynomial & 0xFFFF : 0;
        }
        return register;
    }

    private static int turnLeft(int word, int by) {
        int twice = word << 16 | word;
        return twice >>> (16 - by) & 0xFFFF;
    }
}
