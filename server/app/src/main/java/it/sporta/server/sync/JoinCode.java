package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;

/**
 * A code that lets one till join, once. Shown when it is made and never again: only its hash is
 * kept. Twelve letters of thirty-two are sixty bits: with ten wrong ones a minute nobody guesses
 * one in the ten minutes that it lives.
 */
public record JoinCode(String code, Instant expires) {

    /** No I, L, O, U: nobody reads them out right (Crockford's base 32). */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom CHANCE = new SecureRandom();

    static JoinCode make(Instant expires) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        }
        return new JoinCode(code.toString(), expires);
    }

    /**
     * As typed: case, dashes and blanks do not matter, and O and I are the digits they look like.
     */
    static Bytes hash(String typed) {
        String plain =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[^0-9A-Z]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return Bytes.sha256(("join " + plain).getBytes(StandardCharsets.UTF_8));
    }
}
