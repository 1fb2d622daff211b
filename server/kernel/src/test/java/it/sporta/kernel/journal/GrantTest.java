package it.sporta.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final SigningKey SERVER = SigningKey.generate();
    private static final Grant GRANT =
            Grant.of(
                    new UUID(1, 2),
                    1,
                    "palmanova-1",
                    new UUID(3, 4),
                    "Orto-emporio",
                    "via Palmanova 59, Milano",
                    new UUID(5, 6),
                    "Fuori e Dentro",
                    "00000000000",
                    "00ff",
                    SERVER.verifying());

    @Test
    void arrivesSigned() {
        SignedGrant signed = SignedGrant.parse(SignedGrant.of(GRANT, SERVER).toJson());
        assertThat(signed.grant()).isEqualTo(GRANT);
        assertThat(signed.grant().root().sequence()).isZero();
    }

    /** Signed by another program, with a key that is no more. */
    private static byte[] golden(String name) throws IOException {
        try (InputStream in = GrantTest.class.getResourceAsStream("/grant/" + name + ".json")) {
            return in.readAllBytes();
        }
    }

    @Test
    void ofAnEarlierServerStaysWhatItWasByteForByte() throws Exception {
        SignedGrant signed = SignedGrant.parse(golden("v1"));
        assertThat(signed.toJson()).isEqualTo(golden("v1"));
        assertThat(signed.grant().root().toString())
                .isEqualTo("3/0/2d2d05a4d0784f601da5c1347aff558fa76a516cf7393b1686ec91f87364ef70");
        Grant same = signed.grant();
        assertThat(
                        Grant.of(
                                same.till(),
                                same.epoch(),
                                same.tillName(),
                                same.hub(),
                                same.hubName(),
                                same.hubAddress(),
                                same.organisation(),
                                same.organisationName(),
                                same.vatNumber(),
                                same.pinSalt(),
                                same.serverKey()))
                .isEqualTo(same);
    }

    @Test
    void ofALaterServerIsHeldAndHashedWithWhatNobodyHereReads() throws Exception {
        SignedGrant signed = SignedGrant.parse(golden("later"));
        assertThat(signed.grant().tillName()).isEqualTo("palmanova-1");
        assertThat(signed.toJson()).isEqualTo(golden("later"));
        assertThat(signed.grant().hash().hex())
                .isEqualTo("3f5119797c6703c3fb212eda2dc24a77c43ccc95a9dc053d950b12fb465cbaa5");
    }

    @Test
    void isRefusedWhenSomebodyElseSignedIt() {
        byte[] forged = SignedGrant.of(GRANT, SigningKey.generate()).toJson();
        assertThatThrownBy(() -> SignedGrant.parse(forged))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAKeyAcrossARestart() {
        SigningKey kept = SigningKey.of(SERVER.toPkcs8(), SERVER.verifying());
        Bytes message = Bytes.of("prova".getBytes(StandardCharsets.UTF_8));
        assertThat(SERVER.verifying().verifies(message, kept.sign(message))).isTrue();
    }

    @Test
    void carriesTheCodeAndTheKeyOfWhoAsks() {
        JoinRequest request = new JoinRequest("ABCD-1234", SERVER.verifying());
        assertThat(JoinRequest.parse(request.toJson())).isEqualTo(request);
    }

    @Test
    void acknowledgesWithTheHead() {
        Head head = new Head(1, 12, GRANT.hash());
        Acknowledgement gap = new Acknowledgement(Verdict.GAP, Optional.of(head));
        assertThat(Acknowledgement.parse(gap.toJson())).isEqualTo(gap);
        assertThatThrownBy(() -> Acknowledgement.parse("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysOnlyOfWhatHadNoRoomThatItWasNotKept() {
        Acknowledgement kept = new Acknowledgement(Verdict.FORK, Optional.empty());
        assertThat(kept.toJson()).asString().isEqualTo("{\"verdict\":\"FORK\"}");
        assertThat(Acknowledgement.parse(kept.toJson()).kept()).isTrue();
        Acknowledgement lost = new Acknowledgement(Verdict.FORK, Optional.empty(), false);
        assertThat(Acknowledgement.parse(lost.toJson())).isEqualTo(lost);
    }

    @Test
    void signsHowFarTheChainArrived() {
        SignedHead signed = SignedHead.of(GRANT.till(), new Head(1, 12, GRANT.hash()), SERVER);
        assertThat(signed.isSignedBy(SERVER.verifying())).isTrue();
        SignedHead moved =
                new SignedHead(GRANT.till(), new Head(1, 13, GRANT.hash()), signed.signature());
        assertThat(moved.isSignedBy(SERVER.verifying())).isFalse();
    }
}
