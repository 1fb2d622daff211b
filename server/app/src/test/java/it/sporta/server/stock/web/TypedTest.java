package it.sporta.server.stock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Typed;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.stock.Stock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1.234 kg", " 12.500kg ", "0.500"})
    void aPointAloneIsNeverTakenForThousandsOfKilos(String text) {
        assertThatThrownBy(() -> Typed.quantity(text, Unit.KILOGRAM))
                .hasMessage("lot.quantity.point");
    }

    @Test
    void whatCanBeReadInOneWayIsRead() {
        assertThat(Typed.quantity("1234", Unit.KILOGRAM))
                .isEqualTo(new Quantity(1_234_000, Unit.KILOGRAM));
        assertThat(Typed.quantity("1.234,5 kg", Unit.KILOGRAM))
                .isEqualTo(new Quantity(1_234_500, Unit.KILOGRAM));
        assertThat(Typed.quantity("1.234", Unit.PIECE))
                .isEqualTo(new Quantity(1_234_000, Unit.PIECE));
    }

    @Test
    void aYearMistypedIsRefused() {
        assertThatThrownBy(() -> ReceiveForm.received("2025-11-21", TODAY))
                .hasMessage("lot.received.old");
        assertThat(ReceiveForm.received("2025-11-22", TODAY)).isEqualTo("2025-11-22");
        assertThatThrownBy(() -> ReceiveForm.expiry("2036-11-23", TODAY))
                .hasMessage("lot.expiry.far");
        assertThat(ReceiveForm.expiry("2036-11-22", TODAY)).isPresent();
        assertThat(ReceiveForm.expiry("", TODAY)).isEmpty();
    }

    @Test
    void soonIsTheSameForTheBadgeAndForTheLists() {
        LocalDate last = TODAY.plusDays(Stock.SOON_DAYS);
        assertThat(Freshness.of(DateKind.NONE, Optional.of(last), TODAY)).isEqualTo(Freshness.SOON);
        assertThat(Freshness.of(DateKind.NONE, Optional.of(last.plusDays(1)), TODAY))
                .isEqualTo(Freshness.FINE);
    }

    @Test
    void goodsAreFoundByAllTheWordsInAnyOrder() {
        String said = "Mele golden dell'Adige mela gold. L42 Italia";
        assertThat(StockList.holdsAll(said, " ITALIA mele ")).isTrue();
        assertThat(StockList.holdsAll(said, "gold. l42")).isTrue();
        assertThat(StockList.holdsAll(said, "")).isTrue();
        assertThat(StockList.holdsAll(said, "mele pere")).isFalse();
    }
}
