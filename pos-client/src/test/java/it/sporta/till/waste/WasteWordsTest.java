package it.sporta.till.waste;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.ui.Words;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key without a word would fail under somebody's finger. */
class WasteWordsTest {

    private static final Words WORDS = Words.of(WasteView.class, Locale.ITALIAN);

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsKey(WasteReason reason) {
        assertThat(WORDS.has("waste.reason." + reason)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyDestinationHasItsKey(WasteDestination destination) {
        assertThat(WORDS.has("waste.to." + destination)).isTrue();
        assertThat(WORDS.has("waste.to." + destination + ".how")).isTrue();
    }
}
