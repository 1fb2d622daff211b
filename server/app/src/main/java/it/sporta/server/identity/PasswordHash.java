package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-512 (RFC 8018) and a salt of its own. Rounds
 * travel with the hash, so they can be raised without losing anybody's password.
 */
record PasswordHash(int rounds, String salt, String hash) {

    /** Shorter ones are guessed; longer ones than this only cost time. */
    static final int SHORTEST = 12;

    static final int LONGEST = 200;

    /** What the OWASP Password Storage Cheat Sheet asks of this function. */
    static final int USUAL_ROUNDS = 210_000;

    /** Of new hashes. No setting lowers it: whoever starts the server must not be able to. */
    private static volatile int newRounds = USUAL_ROUNDS;

    private static final int BITS = 512;

    /**
     * @throws Refused when the password is too short or too long
     */
    static PasswordHash of(String password, SecureRandom chance) {
        if (password == null || password.length() < SHORTEST) {
            throw new Refused("person.password.short", SHORTEST);
        }
        return ofAnyLength(password, chance);
    }

    /** For invented people only: a demo's password may be short enough to be shown. */
    static PasswordHash ofAnyLength(String password, SecureRandom chance) {
        if (password.length() > LONGEST) {
            throw new Refused("person.password.long", LONGEST);
        }
        byte[] salt = new byte[16];
        chance.nextBytes(salt);
        String hex = HexFormat.of().formatHex(salt);
        int many = newRounds;
        return new PasswordHash(many, hex, compute(password, hex, many));
    }

    /** For tests of this package, which make many passwords and keep none. */
    static void hurry(int fewer) {
        newRounds = fewer;
    }

    static PasswordHash parse(String text) {
        String[] parts = text.split("\\$");
        if (parts.length != 4 || !parts[0].equals("pbkdf2-sha512")) {
            throw new IllegalArgumentException("no password hash");
        }
        return new PasswordHash(Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    /** Takes the same time whether it matches or not. */
    boolean matches(String password) {
        if (password == null || password.length() > LONGEST) {
            return false;
        }
        HexFormat hex = HexFormat.of();
        return MessageDigest.isEqual(
                hex.parseHex(hash), hex.parseHex(compute(password, salt, rounds)));
    }

    String text() {
        return "pbkdf2-sha512$" + rounds + "$" + salt + "$" + hash;
    }

    private static String compute(String password, String salt, int rounds) {
        byte[] salted = HexFormat.of().parseHex(salt);
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salted, rounds, BITS);
        try {
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512");
            return HexFormat.of().formatHex(factory.generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA512", e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "a password";
    }
}
