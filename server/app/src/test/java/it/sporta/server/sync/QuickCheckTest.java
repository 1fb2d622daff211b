package it.sporta.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.SignatureCheck;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.VerifyingKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class QuickCheckTest {

    private static final SigningKey KEY = SigningKey.generate();
    private static final Bytes MESSAGE = Bytes.of(new byte[32]);
    private static final Bytes SIGNATURE = KEY.sign(MESSAGE);

    private final QuickCheck check = new QuickCheck();

    @Test
    void isTheOneThatTheServerUses() {
        assertThat(ServiceLoader.load(SignatureCheck.class).findFirst())
                .containsInstanceOf(QuickCheck.class);
    }

    /** RFC 8032, 7.1, test 3. */
    @Test
    void findsTheExampleOfTheStandardRight() {
        HexFormat hex = HexFormat.of();
        byte[] prefix = hex.parseHex("302a300506032b6570032100");
        byte[] point =
                hex.parseHex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
        byte[] encoded = ByteBuffer.allocate(44).put(prefix).put(point).array();
        VerifyingKey key = VerifyingKey.parse(Base64.getEncoder().encodeToString(encoded));
        Bytes signature =
                Bytes.of(
                        hex.parseHex(
                                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                                        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));

        assertThat(check.isRight(key, Bytes.of(hex.parseHex("af82")), signature)).isTrue();
        assertThat(check.isRight(key, Bytes.of(hex.parseHex("af83")), signature)).isFalse();
    }

    @Test
    void agreesWithTheJdkOnWhatAKeySigned() throws Exception {
        for (int i = 0; i < 200; i++) {
            SigningKey key = SigningKey.generate();
            Bytes message = Bytes.of(ByteBuffer.allocate(32).putInt(i).array());
            Bytes signature = key.sign(message);

            assertThat(check.isRight(key.verifying(), message, signature)).isTrue();
            assertThat(check.isRight(KEY.verifying(), message, signature)).isFalse();
        }
    }

    @Test
    void agreesWithTheJdkOnEveryBitThatWasChanged() throws Exception {
        for (int bit = 0; bit < 512; bit++) {
            Bytes changed = flip(SIGNATURE, bit);

            assertThat(check.isRight(KEY.verifying(), MESSAGE, changed))
                    .isEqualTo(jdk(KEY.verifying(), MESSAGE, changed))
                    .isFalse();
        }
        for (int bit = 0; bit < 256; bit++) {
            assertThat(check.isRight(KEY.verifying(), flip(MESSAGE, bit), SIGNATURE)).isFalse();
        }
    }

    @Test
    void refusesWhatIsNoSignatureAtAll() {
        for (int length : new int[] {0, 1, 63, 65, 128}) {
            Bytes wrong = Bytes.of(new byte[length]);

            assertThat(check.isRight(KEY.verifying(), MESSAGE, wrong)).isFalse();
        }
    }

    private static Bytes flip(Bytes bytes, int bit) {
        byte[] all = bytes.toArray();
        all[bit / 8] ^= (byte) (1 << bit % 8);
        return Bytes.of(all);
    }

    private static boolean jdk(VerifyingKey key, Bytes message, Bytes signature)
            throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(key.toString());
        Signature verify = Signature.getInstance("Ed25519");
        verify.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verify.update(message.toArray());
        try {
            return verify.verify(signature.toArray());
        } catch (SignatureException malformed) {
            return false;
        }
    }
}
