package it.sporta.till.selling;

import static it.sporta.till.selling.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Once the journal has the ticket, the sale stands and the basket is gone, whatever fails. */
class StandingSaleTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Shop shop;

    @AfterEach
    void close() {
        shop.close();
    }

    private static RuntimeException broken() {
        return new IllegalStateException("broken on purpose");
    }

    private void open(Probe probe) throws Exception {
        shop = Shop.open(home, hub, Hub.goods(), probe);
        shop.begin();
    }

    /** Pays one jar of honey while something is broken, and presses again and again. */
    private void sellsOnce(Consumer<Shop> breaking) {
        shop.desk.scan(Hub.HONEY_CODE);
        Basket basket = shop.desk.state().basket();
        breaking.accept(shop);
        shop.desk.payExactly(basket.id());
        shop.desk.payExactly(basket.id());
        shop.desk.receive(basket.id(), Money.euro(20));
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
        assertThat(shop.ticket()).isNotEqualTo(basket.id());
        assertThat(shop.desk.state().sold().orElseThrow().ticket().id()).isEqualTo(basket.id());
        Terms terms = new Duty(shop.catalogue, shop.people, shop.shifts).terms();
        Sale again = shop.checkout.pay(basket, Money.euro(50), terms);
        assertThat(again.ticket()).isEqualTo(shop.sales().get(0).ticket());
        assertThat(shop.sales()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"TICKET_DURABLE", "DRAWER_ORDERED", "PAPER_ANSWERED", "OUTCOME_DURABLE"})
    void standsWhenAStepAfterTheJournalFails(Step step) throws Exception {
        open(
                at -> {
                    if (at == step) {
                        throw broken();
                    }
                });
        sellsOnce(standing -> {});
        shop.awaitPapers();
        assertThat(shop.papers).hasSize(1);
        assertThat(shop.pulses).isEqualTo(1);
        assertThat(shop.checkout.papers().waiting()).isEmpty();
    }

    @Test
    void sellsNothingWhenTheJournalIsNotReached() throws Exception {
        open(
                at -> {
                    if (at == Step.BASKET_CLOSED) {
                        throw broken();
                    }
                });
        shop.desk.scan(Hub.HONEY_CODE);
        TicketId ticket = shop.ticket();
        assertThatThrownBy(() -> shop.desk.payExactly(ticket)).hasMessageContaining("on purpose");
        assertThat(shop.sales()).isEmpty();
        assertThat(shop.ticket()).isEqualTo(ticket);
    }

    @Test
    void standsWhenDrawerAndPrinterFail() throws Exception {
        open(Probe.NONE);
        sellsOnce(standing -> standing.jam = Optional.of(broken()));
        shop.awaitPapers();
        List<OwedPaper> waiting = shop.checkout.papers().waiting();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).outcome()).contains(Fact.PaperOutcome.UNKNOWN);
    }

    @Test
    void standsWhenWhoeverListensToTheJournalFails() throws Exception {
        open(Probe.NONE);
        sellsOnce(
                standing ->
                        standing.journal.onAppend(
                                entry -> {
                                    if (entry.subject().isPresent()) {
                                        throw broken();
                                    }
                                }));
    }

    @Test
    void standsWhenAScreenDoesNotHearOfIt() throws Exception {
        open(Probe.NONE);
        sellsOnce(
                standing ->
                        standing.desk.onChange(
                                () -> {
                                    throw broken();
                                }));
    }

    @Test
    void standsWhenNoPaperCanBeOrderedAnyMore() throws Exception {
        open(Probe.NONE);
        sellsOnce(standing -> standing.checkout.close());
        assertThat(shop.checkout.papers().waiting()).hasSize(1);
    }

    @Test
    void aPaidBasketDoesNotComeBackWhenTheClockIsEarlierAfterARestart() throws Exception {
        open(Probe.NONE);
        shop.desk.scan(Hub.HONEY_CODE);
        Basket paid = shop.desk.state().basket();
        shop.desk.payExactly(paid.id());
        shop.awaitPapers();
        shop.close();
        try (Draft old = new Draft(home)) {
            old.keep(new Kept(paid, Money.euro(1)));
        }
        Clock earlier = Clock.offset(Shop.CLOCK, Duration.ofHours(-1));
        shop = Shop.open(home, hub, Hub.goods(), Probe.NONE, earlier);
        shop.begin();
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
        assertThat(shop.desk.state().notice()).isEmpty();
        Terms terms = new Duty(shop.catalogue, shop.people, shop.shifts).terms();
        shop.checkout.pay(paid, Money.euro(50), terms);
        assertThat(shop.sales()).hasSize(1);
    }

    @Test
    void aTicketOfAnEarlierProcessIsNotSoldAgain() throws Exception {
        open(Probe.NONE);
        shop.desk.scan(Hub.HONEY_CODE);
        Basket first = shop.desk.state().basket();
        shop.desk.payExactly(first.id());
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.payExactly(shop.ticket());
        shop.close();
        open(Probe.NONE);
        Terms terms = new Duty(shop.catalogue, shop.people, shop.shifts).terms();
        assertRefused(() -> shop.checkout.pay(first, Money.euro(50), terms), "ticket.sold");
        assertThat(shop.sales()).hasSize(2);
    }
}
