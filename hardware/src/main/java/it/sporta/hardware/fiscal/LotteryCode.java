package it.sporta.hardware.fiscal;

import java.util.Locale;
import java.util.Optional;

/** The code with which a customer plays the lotteria degli scontrini: eight letters and digits. */
public record LotteryCode(String characters) {

    public LotteryCode {
        if (!isRight(characters)) {
            throw new IllegalArgumentException("no lottery code");
        }
    }

    /** Empty when it is none; small letters and blanks within are forgiven. */
    public static Optional<LotteryCode> parse(String text) {
        String typed = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return isRight(typed) ? Optional.of(new LotteryCode(typed)) : Optional.empty();
    }

    private static boolean isRight(String text) {
        return text.matches("[A-Z0-9]{8}");
    }

    @Override
    public String toString() {
        return characters;
    }
}
