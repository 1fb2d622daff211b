package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.feed.Due;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.till.journal.Hub;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DuesViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Due due(String who, Optional<LocalDate> day) {
        Line line =
                Line.of(
                        Hub.HONEY,
                        "Quota",
                        Quantity.pieces(1),
                        new UnitPrice(500, Unit.PIECE),
                        VatRate.percent(10));
        return new Due(
                UUID.nameUUIDFromBytes(who.getBytes()),
                "G-" + who.length(),
                "Ritiro",
                who,
                Channel.GROUP,
                SupplyMode.HANDED_OVER,
                List.of(line),
                day);
    }

    @Test
    void showsThoseOfTodayFirstAndThenByName() {
        List<Due> asTheyCame =
                List.of(
                        due("Zoe", Optional.empty()),
                        due("Émile", Optional.of(TODAY.plusDays(1))),
                        due("Ugo", Optional.of(TODAY)),
                        due("bruno", Optional.of(TODAY)),
                        due("Anna", Optional.empty()),
                        due("Fabio", Optional.of(TODAY.minusDays(7))));
        assertThat(DuesView.of("", asTheyCame, TODAY).found())
                .extracting(DuesView.Key::who)
                .containsExactly("bruno", "Ugo", "Anna", "Émile", "Fabio", "Zoe");
    }
}
