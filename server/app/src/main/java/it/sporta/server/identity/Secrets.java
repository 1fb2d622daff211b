package it.sporta.server.identity;

import it.sporta.kernel.journal.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Random words that open a door, and the only form of them that is kept. */
final class Secrets {

    /** Without those that look alike or read badly aloud. */
    private static final String SPOKEN = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom CHANCE = new SecureRandom();

    private Secrets() {}

    /** 256 bits, for a cookie. */
    static String token() {
        byte[] bits = new byte[32];
        CHANCE.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /**
     * Twelve signs of 32, so 60 bits, to be read from a console and typed: {@code ABCD-EFGH-JKLM}.
     */
    static String spokenCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "");
            code.append(SPOKEN.charAt(CHANCE.nextInt(SPOKEN.length())));
        }
        return code.toString();
    }

    /** As typed: case, blanks and dashes do not matter. */
    static String plain(String code) {
        return code == null ? "" : code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** SHA-256: enough for what is random and long, never for what people think up. */
    static String hash(String secret) {
        return Bytes.sha256(secret.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
