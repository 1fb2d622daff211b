package it.sporta.till.selling;

import static it.sporta.till.selling.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.money.Money;
import it.sporta.till.journal.Hub;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A press does what was meant by whoever saw the page, or nothing. */
class HandsTest extends ShopCase {

    private static final HttpHeaders HTMX =
            (HttpHeaders)
                    Proxy.newProxyInstance(
                            HttpHeaders.class.getClassLoader(),
                            new Class<?>[] {HttpHeaders.class},
                            (self, method, arguments) ->
                                    method.getName().equals("getHeaderString") ? "true" : null);

    private final AtomicLong nanos = new AtomicLong();
    private HandsResource hands;
    private LineResource lines;

    @BeforeEach
    void putThreeLinesOnTheTicket() {
        hands = new HandsResource(shop.desk, shop.people);
        lines = new LineResource(shop.desk, shop.people, nanos::get);
        shop.desk.tap(Hub.APPLES, "0,100");
        shop.desk.tap(Hub.APPLES, "0,200");
        shop.desk.tap(Hub.HONEY, "3");
    }

    private static TicketView page(Response answer) {
        assertThat(answer.getStatus()).isEqualTo(200);
        return (TicketView) answer.getEntity();
    }

    private TicketView shown() {
        return TicketView.of(shop.desk.state());
    }

    private TicketView press(TicketView seen, long line, String what) {
        return page(lines.line(line, what, seen.ticket(), seen.version(), HTMX));
    }

    private static List<String> quantities(TicketView page) {
        return page.rows().stream()
                .map(TicketView.Row::quantity)
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    private static void assertStale(TicketView answer) {
        assertThat(answer.message().orElseThrow().sentence("what", "it"))
                .isEqualTo("Il conto è cambiato: nulla è stato fatto.");
    }

    private void later() {
        nanos.addAndGet(2_000_000_000);
    }

    @Test
    void theSamePressTwiceRemovesOneLine() {
        TicketView seen = shown();
        long first = seen.rows().get(0).number();
        press(seen, first, "remove");
        later();
        TicketView again = press(seen, first, "remove");
        assertThat(quantities(again)).containsExactly("0,200 kg", "3 pz");
        assertStale(again);
    }

    @Test
    void aDoublePressDoesNotTakeTheNeighbourThatMovedUnderTheFinger() {
        TicketView seen = shown();
        TicketView after = press(seen, seen.rows().get(0).number(), "remove");
        nanos.addAndGet(150_000_000);
        TicketView second = press(after, after.rows().get(0).number(), "remove");
        assertThat(quantities(second)).containsExactly("0,200 kg", "3 pz");
        later();
        TicketView third = press(second, second.rows().get(0).number(), "remove");
        assertThat(quantities(third)).containsExactly("3 pz");
    }

    @Test
    void aPressOnAPageThatAScanHasOvertakenDoesNothingAndShowsTheTicket() {
        TicketView seen = shown();
        shop.desk.scan(Hub.HONEY_CODE);
        for (String what : List.of("choose", "more", "less", "remove")) {
            TicketView answer = press(seen, seen.rows().get(2).number(), what);
            assertThat(quantities(answer)).containsExactly("0,100 kg", "0,200 kg", "4 pz");
            assertThat(answer.chosen()).isZero();
            assertStale(answer);
        }
        assertStale(page(hands.undo(seen.ticket(), seen.version(), HTMX)));
        assertThat(shop.desk.state().basket().lines()).hasSize(3);
    }

    @Test
    void aQuantityGoesToTheLineThePageShowedAsChosenOrNowhere() {
        long honey = shown().rows().get(2).number();
        TicketView chosen = press(shown(), honey, "choose");
        assertThat(chosen.chosen()).isEqualTo(honey);
        shop.desk.tap(Hub.APPLES, "0,300");
        TicketView late =
                page(hands.enter("5", chosen.ticket(), chosen.version(), chosen.chosen(), HTMX));
        assertStale(late);
        assertThat(late.received()).as("nor is it taken for money").isEmpty();
        TicketView again = press(late, honey, "choose");
        TicketView changed =
                page(hands.enter("5", again.ticket(), again.version(), again.chosen(), HTMX));
        assertThat(quantities(changed)).contains("5 pz");
    }

    @Test
    void aPressOfAnotherTicketOrWithoutAnyDoesNothing() {
        TicketView seen = shown();
        shop.desk.payExactly(shop.ticket());
        shop.desk.tap(Hub.HONEY, "1");
        long line = shown().rows().get(0).number();
        assertStale(press(seen, line, "remove"));
        assertStale(page(lines.line(line, "remove", null, null, HTMX)));
        assertStale(page(lines.line(line, "remove", "nonsense", 1L, HTMX)));
        assertStale(page(hands.tap(Hub.HONEY.toString(), "", "", seen.ticket(), HTMX)));
        assertThat(quantities(shown())).containsExactly("1 pz");
    }

    @Test
    void aLineNumberIsNotGivenTwice() {
        TicketView seen = shown();
        long honey = seen.rows().get(2).number();
        page(hands.undo(seen.ticket(), seen.version(), HTMX));
        shop.desk.tap(Hub.HONEY, "1");
        assertThat(shown().rows().get(2).number()).isGreaterThan(honey);
        assertRefused(() -> press(shown(), honey, "remove"), "line.gone");
    }

    @Test
    void moneyForAnotherAmountIsAnsweredWithTheTicket() {
        TicketView seen = shown();
        shop.desk.scan(Hub.HONEY_CODE);
        TicketView answer = page(hands.exact(seen.ticket(), seen.version(), HTMX));
        assertThat(answer.rows()).hasSize(3);
        assertThat(answer.message().orElseThrow().key()).isEqualTo("basket.changed");
        assertThat(shop.sales()).isEmpty();
    }

    /** The goods would leave unpaid, and the warning unread. */
    @Test
    void moneyPressedBeforeARefusedWeighingWasSeenIsNotTaken() {
        TicketView seen = shown();
        shop.onTheScale = new Reading.Unusable(Reading.State.MOVING, "");
        page(hands.tap(Hub.APPLES.toString(), "", "", seen.ticket(), HTMX));
        TicketView answer = page(hands.cash(seen.ticket(), seen.version(), 2_000, HTMX));
        assertThat(shop.sales()).isEmpty();
        assertThat(answer.message().orElseThrow().key()).isEqualTo("scale.MOVING");
        page(hands.exact(answer.ticket(), answer.version(), HTMX));
        assertThat(shop.sales()).hasSize(1);
    }

    @Test
    void theSamePaymentPressedTwiceLeavesTheMoneyOnce() {
        TicketView seen = shown();
        page(hands.cash(seen.ticket(), seen.version(), 100, HTMX));
        page(hands.cash(seen.ticket(), seen.version(), 100, HTMX));
        assertThat(shop.desk.state().received()).isEqualTo(Money.euro(1));
    }

    @Test
    void aKeyOfTheSaleThatWasJustPaidIsToldSo() {
        TicketView seen = shown();
        page(hands.exact(seen.ticket(), seen.version(), HTMX));
        TicketView late = page(hands.undo(seen.ticket(), seen.version(), HTMX));
        assertThat(late.message().orElseThrow().sentence("what", "it"))
                .isEqualTo("La vendita 1 è già pagata.");
        assertThat(late.paid()).isPresent();
    }

    @Test
    void theChangeStaysInSightUntilTheSecondLine() {
        TicketView seen = shown();
        page(hands.cash(seen.ticket(), seen.version(), 5_000, HTMX));
        shop.desk.scan(Hub.HONEY_CODE);
        assertThat(shown().paid()).isEmpty();
        assertThat(shown().leaving().orElseThrow().number()).isEqualTo(1);
        shop.desk.tap(Hub.APPLES, "0,300");
        assertThat(shown().leaving()).isEmpty();
    }

    @Test
    void enterInTheSearchTakesWhatItsWordsFindOrNamesThem() {
        TicketView found = page(hands.tap(null, "miele", "", shown().ticket(), HTMX));
        assertThat(quantities(found)).contains("4 pz");
        TicketView none = page(hands.tap(null, "zenz20", "", found.ticket(), HTMX));
        assertThat(none.message().orElseThrow().sentence("what", "it"))
                .isEqualTo("Nessun articolo si chiama «zenz20».");
    }

    @Test
    void theChangeSaysWhoseSaleItWasWhenThatPersonHasLeft() {
        TicketView seen = shown();
        page(hands.cash(seen.ticket(), seen.version(), 5_000, HTMX));
        assertThat(shown().seller()).isEmpty();
        shop.people.logOut();
        assertThat(shown().seller()).contains("Anna");
    }

    @Test
    void whatCostsAnotherSumInCashSaysSoBesideTheTotal() {
        page(hands.undo(shown().ticket(), shown().version(), HTMX));
        assertThat(shown().rounded()).isPresent();
    }
}
