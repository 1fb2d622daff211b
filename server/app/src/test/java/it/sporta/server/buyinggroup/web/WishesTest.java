package it.sporta.server.buyinggroup.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.buyinggroup.Booking;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.Rules;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a member's page means, by the figures it brought and the figures that stand there now. */
class WishesTest {

    private static final UUID ADA = new UUID(4, 1);
    private static final Offer HONEY = offer(1, "Miele");
    private static final Offer RICE = offer(2, "Riso");
    private static final Cycle CYCLE =
            new Cycle(
                    new UUID(1, 1),
                    new UUID(1, 2),
                    new UUID(1, 3),
                    1,
                    new Cycle.Calendar(
                            "Dispensa",
                            Instant.parse("2026-11-20T08:00:00Z"),
                            Instant.parse("2026-11-27T17:30:00Z"),
                            LocalDate.of(2026, 12, 1)),
                    CycleState.OPEN,
                    List.of(HONEY, RICE));

    private static Offer offer(long number, String name) {
        return new Offer(
                new UUID(2, number),
                new ProductId(new UUID(3, number)),
                new UUID(5, 5),
                name,
                new UnitPrice(350, Unit.PIECE),
                Rules.by(1_000));
    }

    private final MultivaluedMap<String, String> page = new MultivaluedHashMap<>();

    private void shows(Offer offer, String brought, String now) {
        page.putSingle("was." + offer.id(), brought);
        page.putSingle("q." + offer.id(), now);
    }

    private void presses(String key, Offer offer) {
        page.putSingle(key, offer.id().toString());
    }

    private Booking.Wish wish() {
        Form form = Wishes.form(page);
        Booking.Wish wish = Wishes.read(CYCLE, ADA, form, ADA);
        assertThat(form.isRefused()).isFalse();
        return wish;
    }

    @Test
    void aPressIsAStepFromWhatIsBookedByThen() {
        shows(HONEY, "1", "1");
        shows(RICE, "2", "2");
        presses("more", HONEY);
        assertThat(wish().step()).contains(new Booking.Step(HONEY.id(), true));
        assertThat(wish().wanted()).isEmpty();
    }

    @Test
    void aPressBesideATypedFigureIsAStepFromThatFigure() {
        shows(HONEY, "", "4");
        presses("less", HONEY);
        assertThat(wish().step()).isEmpty();
        assertThat(wish().wanted()).isEqualTo(Map.of(HONEY.id(), 3_000L));
    }

    @Test
    void aRefusedPageTakesNothingBackThatWasBookedElsewhereMeanwhile() {
        shows(HONEY, "2", "2");
        shows(RICE, "2", "9");
        Form form = Wishes.form(page);
        assertThat(Wishes.shown(form, HONEY.id(), "3")).isEqualTo(new Wishes.Shown("3", "3"));
        assertThat(Wishes.shown(form, RICE.id(), "1")).isEqualTo(new Wishes.Shown("1", "1"));
        form.refuse(new Refused("booking.most"));
        assertThat(Wishes.shown(form, HONEY.id(), "3")).isEqualTo(new Wishes.Shown("3", "3"));
        assertThat(Wishes.shown(form, RICE.id(), "1")).isEqualTo(new Wishes.Shown("9", "2"));
    }

    @Test
    void onlyAFigureThatSomebodyTouchedIsMeant() {
        shows(HONEY, "1", "1");
        shows(RICE, "2", "");
        assertThat(wish().wanted()).isEqualTo(Map.of(RICE.id(), 0L));
    }
}
