package it.sporta.kernel.people;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A PIN of five digits or more identifies by itself, so it is salted with the hub: one computation
 * finds the person. PBKDF2 slows a guess down but cannot hide five digits from someone who holds a
 * till's disk; that is why a PIN opens tills only, never the server.
 */
public final class PinHash {

    private static final int ROUNDS = 60_000;
    private static final int BITS = 256;

    private PinHash() {}

    /**
     * @param pin five to eight digits
     * @param salt of the hub, hexadecimal
     * @throws IllegalArgumentException when it is not five to eight digits
     */
    public static String of(String pin, String salt) {
        if (!pin.matches("\\d{5,8}")) {
            throw new IllegalArgumentException("a PIN is five to eight digits");
        }
        PBEKeySpec spec =
                new PBEKeySpec(pin.toCharArray(), HexFormat.of().parseHex(salt), ROUNDS, BITS);
        try {
            byte[] hash =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
