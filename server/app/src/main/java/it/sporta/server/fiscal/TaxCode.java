package it.sporta.server.fiscal;

import java.util.Locale;
import java.util.Optional;

/**
 * A person's codice fiscale: sixteen characters, the last a control letter (DM 23/12/1976). Where
 * two people would have the same, digits stand as letters ({@code L M N P Q R S T U V}): these
 * <em>omocodie</em> are right too. Entities have eleven digits instead, see {@link
 * it.sporta.server.identity.VatNumber}, whose check digit is the same.
 */
public record TaxCode(String characters) {

    private static final String SHAPE =
            "[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}"
                    + "[A-Z][0-9LMNPQRSTUV]{3}[A-Z]";

    /** What a character in an odd place is worth, by its number: digits and letters count alike. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    public TaxCode {
        if (!isRight(characters)) {
            throw new IllegalArgumentException("no codice fiscale");
        }
    }

    /** Empty when it is none; small letters and blanks within are forgiven. */
    public static Optional<TaxCode> parse(String text) {
        String typed = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return isRight(typed) ? Optional.of(new TaxCode(typed)) : Optional.empty();
    }

    private static boolean isRight(String text) {
        if (!text.matches(SHAPE)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int number = number(text.charAt(i));
            sum += i % 2 == 0 ? ODD[number] : number;
        }
        return text.charAt(15) == 'A' + sum % 26;
    }

    private static int number(char character) {
        return Character.isDigit(character) ? character - '0' : character - 'A';
    }

    @Override
    public String toString() {
        return characters;
    }
}
