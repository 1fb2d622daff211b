package it.sporta.kernel.product;

import java.util.Objects;
import java.util.Optional;

/**
 * An EAN-13, EAN-8 or GTIN-14 whose check digit is right (GS1 General Specifications, section 7.9).
 * The same number may be written with zeros before it: a UPC-A of twelve digits, an EAN in
 * fourteen. There is one way to hold it here, the shortest that is an EAN; so fourteen digits begin
 * with 1 to 9.
 */
public record Barcode(String digits) {

    private static final String WHOLE = "[0-9]{8}|[0-9]{13}|[1-9][0-9]{13}";

    public Barcode {
        Objects.requireNonNull(digits, "digits");
        if (!digits.matches(WHOLE) || !endsInItsCheckDigit(digits)) {
            throw new IllegalArgumentException("not an EAN: " + digits);
        }
    }

    /** Empty when the text is none of these, or its check digit is wrong. */
    public static Optional<Barcode> parse(String text) {
        String digits = shortest(text.strip());
        return digits.matches(WHOLE) && endsInItsCheckDigit(digits)
                ? Optional.of(new Barcode(digits))
                : Optional.empty();
    }

    private static String shortest(String digits) {
        if (digits.matches("[0-9]{12}")) {
            return "0" + digits;
        }
        if (digits.matches("0{6}[0-9]{8}")) {
            return digits.substring(6);
        }
        return digits.matches("0[0-9]{13}") ? digits.substring(1) : digits;
    }

    /** Whether a cash desk's printer can draw it as an EAN. */
    public boolean isEan() {
        return digits.length() <= 13;
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

    /**
     * Whether the last of these digits is the check digit of those before it, of any GS1 number.
     *
     * @param digits two at least
     */
    public static boolean endsInItsCheckDigit(String digits) {
        int last = digits.length() - 1;
        return checkDigit(digits.substring(0, last)) == digits.charAt(last) - '0';
    }

    @Override
    public String toString() {
        return digits;
    }
}
