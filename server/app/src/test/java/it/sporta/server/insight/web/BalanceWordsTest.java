package it.sporta.server.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.server.insight.MassBalance.Direction;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.waste.web.WasteView;
import it.sporta.ui.Words;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A figure of a balance without a name would be a gram without one. */
class BalanceWordsTest {

    private static final Words WORDS = Words.of(BalanceView.class, Locale.ITALIAN);
    private static final Words WASTE = Words.of(WasteView.class, Locale.ITALIAN);

    @ParameterizedTest
    @EnumSource
    void everyEndHasAName(PlaceKind kind) {
        boolean named =
                WORDS.has(BalanceList.words(Direction.OUT, kind))
                        || WORDS.has(BalanceList.words(Direction.IN, kind));
        assertThat(named).isEqualTo(!kind.isReal() || kind == PlaceKind.TRANSIT);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfAMovementHasAName(Reason reason) {
        assertThat(WORDS.has("reason." + reason)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfWasteHasAName(WasteReason reason) {
        assertThat(WASTE.has("why." + reason)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyDestinationOfWasteHasAName(WasteDestination destination) {
        assertThat(WASTE.has("destination." + destination)).isTrue();
    }
}
