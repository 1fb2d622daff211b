package it.sporta.hardware.scale.dialog06;

/**
 * What the makers of scale and till agreed on at type approval, so that the scale can tell the till
 * software it was approved with.
 *
 * @param checksum checksum of the legally relevant part of the till's software, 16 bits
 * @param polynomial of 17 bits, the highest set
 */
public record ChecksumSecret(int checksum, int polynomial) {
    public ChecksumSecret {
        if (checksum < 0 || checksum > 0xFFFF) {
            throw new IllegalArgumentException("the checksum has 16 bits");
        }
        if (polynomial >>> 16 != 1) {
            throw new IllegalArgumentException("the polynomial has 17 bits");
        }
    }

    /** From hexadecimal text {@code checksum:polynomial}, such as {@code 1A2B:11021}. */
    public static ChecksumSecret parse(String text) {
        String[] parts = text.strip().split(":");
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a checksum secret like 1A2B:11021");
        }
        return new ChecksumSecret(Integer.parseInt(parts[0], 16), Integer.parseInt(parts[1], 16));
    }

    /** The remainder of checksum times x^16 divided by the polynomial. */
    public int control() {
        long rest = (long) checksum << 16;
        for (int bit = 31; bit >= 16; bit--) {
            if ((rest >>> bit & 1) == 1) {
                rest ^= (long) polynomial << (bit - 16);
            }
        }
        return (int) rest;
    }

    /** Record 10 for a demand: the pair turned by the two nibbles of {@code rotations}. */
    byte[] answering(int rotations) {
        return Frames.checksums(
                rotateLeft(checksum, rotations >>> 4 & 0xF),
                rotateLeft(control(), 16 - (rotations & 0xF)));
    }

    private static int rotateLeft(int sixteenBits, int by) {
        return (sixteenBits << by | sixteenBits >>> (16 - by)) & 0xFFFF;
    }

    @Override
    public String toString() {
        return "ChecksumSecret[not shown]";
    }
}
