package it.sporta.hardware.scale.dialog06;

import java.nio.charset.StandardCharsets;

/** What the till sends. Each frame starts with EOT, which also ends the exchange before it. */
final class Frames {
    static final char EOT = 0x04;
    static final char STX = 0x02;
    static final char ETX = 0x03;
    static final char ENQ = 0x05;
    static final char ESC = 0x1B;

    private Frames() {}

    /** Record 01; with a tare, record 03. Only 01 has an ESC before its ETX. */
    static byte[] price(long centsPerKg, long tareGrams, int priceDigits) {
        String price = digits(centsPerKg, priceDigits);
        return tareGrams == 0
                ? record("01" + ESC + price + ESC)
                : record("03" + ESC + price + ESC + digits(tareGrams, 4));
    }

    static byte[] weigh() {
        return bytes("" + EOT + ENQ);
    }

    /** Record 08. */
    static byte[] status() {
        return record("08");
    }

    /** Record 10. */
    static byte[] checksums(int checksum, int control) {
        return record("10" + ESC + String.format("%04X%04X", checksum, control));
    }

    static byte[] end() {
        return bytes("" + EOT);
    }

    private static String digits(long number, int width) {
        String digits = String.format("%0" + width + "d", number);
        if (digits.length() > width) {
            throw new IllegalArgumentException(number + " has more than " + width + " digits");
        }
        return digits;
    }

    private static byte[] record(String content) {
        return bytes("" + EOT + STX + content + ETX);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
