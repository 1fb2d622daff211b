package it.sporta.till.customer;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.display.Row;
import it.sporta.hardware.display.Screen;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Weighing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands on two lines of twenty signs. */
class ScreensTest {

    private final Screens screens = new Screens();

    static Line tomatoes(long grams, long tare) {
        return tomatoes(grams, tare, 1_250);
    }

    private static Line tomatoes(long grams, long tare, long cents) {
        UnitPrice price = new UnitPrice(cents, Unit.KILOGRAM);
        return new Line(
                new ProductId(new UUID(0, 1)),
                "Pomodori cuore di bue",
                Quantity.grams(grams),
                price,
                price.times(Quantity.grams(grams)),
                VatRate.percent(4),
                Optional.of(new Weighing(Weighing.Origin.PRICED_BY_SCALE, "dialog06", tare, "")),
                Optional.empty());
    }

    private static Shown.Buying buying(Line line) {
        return new Shown.Buying(
                List.of(line),
                Optional.of(line),
                line.amount(),
                line.amount().roundedToFiveCents(),
                Money.ZERO);
    }

    @Test
    void theTareOfWhatWasWeighedStandsUnderTheTotal() {
        List<Screen> round = screens.of(buying(tomatoes(10_250, 15)));
        assertThat(round)
                .containsExactly(
                        new Screen(
                                new Row("Pomodori cuore di bue", "128,13"),
                                new Row("10,250\u00a0kg", "12,50/kg")),
                        new Screen(new Row("Totale", "128,13"), new Row("Tara", "0,015\u00a0kg")));
    }

    @Test
    void noFigureIsLongerThanTheDisplayIsWide() {
        for (Screen screen : screens.of(buying(tomatoes(99_995, 9_999, 12_500)))) {
            for (Row row : List.of(screen.upper(), screen.lower())) {
                boolean figures = row.left().matches("[\\d.,]+\u00a0kg");
                assertThat(row.right().length() + (figures ? row.left().length() + 1 : 0))
                        .isLessThanOrEqualTo(20);
            }
        }
    }

    @Test
    void aLongNameOfAHubTakesBothLines() {
        assertThat(screens.of(new Shown.Greeting("Orto-emporio di via Palmanova")))
                .extracting(Signs::of)
                .containsExactly("Orto-emporio di via|/Palmanova|", "Benvenuti|/|");
        assertThat(screens.of(new Shown.Greeting("Emporio"))).hasSize(1);
    }

    @Test
    void whatWasTakenAwayLeavesTheTotalAlone() {
        Line line = tomatoes(1_000, 0);
        Shown.Buying left =
                new Shown.Buying(
                        List.of(line), Optional.empty(), line.amount(), line.amount(), Money.ZERO);
        assertThat(screens.of(left))
                .containsExactly(new Screen(new Row("Totale", "12,50"), Row.BLANK));
    }
}
