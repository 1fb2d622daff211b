package it.sporta.hardware.fiscal;

import java.util.Locale;
import java.util.Optional;

/**
 * The buyer's codice fiscale or partita IVA. A person's codice fiscale has sixteen characters and a
 * control letter; where two people would have the same, digits stand as letters ({@code L M N P Q R
 * S T U V}, <em>omocodia</em>). Entities and businesses have eleven digits, the last by Luhn's rule
 * (DM 23/12/1976 for both).
 */
public record TaxId(String characters) {
    private static final String PERSON =
            "[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}"
                    + "[A-Z][0-9LMNPQRSTUV]{3}[A-Z]";

    /** What a character in an odd place is worth, by its number: digits and letters count alike. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    public TaxId {
        if (!isRight(characters)) {
            throw new IllegalArgumentException("no codice fiscale and no partita IVA");
        }
    }

    /**
     * Empty when it is neither; small letters, blanks within and {@code IT} before are forgiven.
     */
    public static Optional<TaxId> parse(String text) {
        String typed = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        String bare = typed.matches("IT\\d{11}") ? typed.substring(2) : typed;
        return isRight(bare) ? Optional.of(new TaxId(bare)) : Optional.empty();
    }

    /** Sixteen characters; otherwise eleven digits. */
    public boolean isPerson() {
        return characters.length() == 16;
    }

    private static boolean isRight(String text) {
        return text.matches("[0-9]{11}") ? luhn(text) : text.matches(PERSON) && letter(text);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * (1 + i % 2);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static boolean letter(String text) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int number = number(text.charAt(i));
            sum += i % 2 == 0 ? ODD[number] : number;
        }
        return text.charAt(15) == 'A' + sum % 26;
    }

    private static int number(char character) {
        return character <= '9' ? character - '0' : character - 'A';
    }

    @Override
    public String toString() {
        return characters;
    }
}
