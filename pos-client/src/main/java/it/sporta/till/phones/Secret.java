package it.sporta.till.phones;

import it.sporta.kernel.journal.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Chance that others cannot guess, and what is kept of it. */
final class Secret {

    /** Without what is mistaken for something else when read aloud. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODE = 8;
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Secret() {}

    /** Forty bits, to be typed by hand once. */
    static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** 256 bits, fit for a cookie. */
    static String token() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        return Bytes.sha256(secret.getBytes(StandardCharsets.UTF_8)).hex();
    }

    static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                other.getBytes(StandardCharsets.US_ASCII));
    }
}
