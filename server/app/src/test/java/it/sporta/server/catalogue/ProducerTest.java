package it.sporta.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Law 61/2022, art. 2. */
class ProducerTest {

    private static final Hub MILAN =
            new Hub(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    HubKind.SHOP,
                    new Hub.Place("qui", "via Palmanova 59, Milano", "MI"),
                    "00");

    private static Producer producer(String province, int km, int intermediaries) {
        return new Producer(
                UUID.randomUUID(),
                new Producer.Particulars("Cascina", "", province, km, intermediaries, false));
    }

    @Test
    void kilometreZeroEndsAtSeventyOrAtTheProvince() {
        assertThat(producer("PV", 70, 0).isKmZeroFor(MILAN)).isTrue();
        assertThat(producer("PV", 71, 0).isKmZeroFor(MILAN)).isFalse();
        assertThat(producer("MI", 80, 0).isKmZeroFor(MILAN)).isTrue();
        assertThat(producer("", 80, 0).isKmZeroFor(MILAN)).isFalse();
    }

    @Test
    void aShortChainHasAtMostOneIntermediary() {
        assertThat(producer("PV", 300, 1).isShortChain()).isTrue();
        assertThat(producer("PV", 3, 2).isShortChain()).isFalse();
    }
}
