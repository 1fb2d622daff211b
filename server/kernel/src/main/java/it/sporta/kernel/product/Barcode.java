package it.sporta.kernel.product;

import java.util.Objects;
import java.util.Optional;

/**
 * An EAN-13 or EAN-8 whose check digit is right (GS1 General Specifications, section 7.9). A UPC-A
 * of twelve digits is the EAN-13 with a zero before it: scanners deliver either.
 */
public record Barcode(String digits) {

    public Barcode {
        Objects.requireNonNull(digits, "digits");
        if (!digits.matches("\\d{8}|\\d{13}") || !checkDigitIsRight(digits)) {
            throw new IllegalArgumentException("not an EAN: " + digits);
        }
    }

    /** Empty when the text is no EAN-8, UPC-A or EAN-13, or its check digit is wrong. */
    public static Optional<Barcode> parse(String text) {
        String digits = text.strip();
        if (digits.matches("\\d{12}")) {
            digits = "0" + digits;
        }
        boolean whole = digits.matches("\\d{8}|\\d{13}");
        return whole && checkDigitIsRight(digits)
                ? Optional.of(new Barcode(digits))
                : Optional.empty();
    }

    /** The check digit of a body of digits: weights 3, 1, 3, 1 … from the right. */
    public static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }

    private static boolean checkDigitIsRight(String digits) {
        int last = digits.length() - 1;
        return checkDigit(digits.substring(0, last)) == digits.charAt(last) - '0';
    }

    @Override
    public String toString() {
        return digits;
    }
}
