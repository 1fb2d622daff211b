package it.sporta.server.identity;

import java.util.Optional;

/**
 * A partita IVA: eleven digits, the last a check digit by Luhn's rule (DPR 633/1972, art. 35; the
 * algorithm is that of DM 23/12/1976).
 */
public record VatNumber(String digits) {

    public VatNumber {
        if (!isRight(digits)) {
            throw new IllegalArgumentException("no partita IVA: " + digits);
        }
    }

    /** Empty when it is none; {@code IT} before it and blanks within are forgiven. */
    public static Optional<VatNumber> parse(String text) {
        String digits = text.replaceAll("\\s", "").replaceFirst("^(?i)IT", "");
        return isRight(digits) ? Optional.of(new VatNumber(digits)) : Optional.empty();
    }

    private static boolean isRight(String digits) {
        if (!digits.matches("\\d{11}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return digits;
    }
}
