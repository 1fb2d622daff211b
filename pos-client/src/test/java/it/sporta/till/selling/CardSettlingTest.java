package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.PaymentFault;
import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.CardFact.CardSettled;
import it.sporta.kernel.journal.CardFact.Doubt;
import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.kernel.journal.CardFact.Word;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.CardState.Phase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who settled a card's doubt, and what was charged and could not be sold as it was. */
@Timeout(60)
class CardSettlingTest extends CardCase {

    private final Moody table = new Moody();

    /** A table that may owe something else at any moment, and is held as long as asked. */
    private static final class Moody implements Bill.Keeper {
        private volatile boolean changed;
        private volatile boolean changesWhenHeld;
        private volatile boolean held;
        private volatile boolean soldAsCharged;

        @Override
        public <T> T whileItStands(Bill bill, Supplier<T> pay) {
            if (changed) {
                throw new Refused(Bill.CHANGED);
            }
            return pay.get();
        }

        @Override
        public boolean hold(Bill bill) {
            held = true;
            boolean stands = !changed;
            changed = changed || changesWhenHeld;
            return stands;
        }

        @Override
        public void letGo(Bill bill) {
            held = false;
        }

        @Override
        public <T> T asCharged(Bill bill, UUID operator, Supplier<T> pay) {
            soldAsCharged = true;
            return pay.get();
        }
    }

    /** The honey on the counter is the bill of a table now. */
    private TicketId billOnTheCounter() throws Exception {
        Basket honey = shop.desk.state().basket();
        TicketId ticket = new TicketId(UUID.randomUUID());
        shop.undo();
        shop.desk.prepared().tables(table);
        shop.catalogue.receive(hub.serving(Hub.goods()));
        shop.desk.prepared().bill(new Bill(ticket, "Tavolo 3", honey.lines()));
        return ticket;
    }

    private CardSettled onlySettled() {
        assertThat(settled()).hasSize(1);
        return settled().get(0);
    }

    private void doubt() throws Exception {
        host.misbehave(PaymentFault.DROPS_CHARGED);
        pay();
        awaitDoubt(Doubt.NOTHING_TO_COMPARE);
        host.misbehave(PaymentFault.NONE);
    }

    private void assertSettled(Ending ending, Word word, Doubt doubt) {
        assertThat(onlySettled())
                .isEqualTo(
                        new CardSettled(
                                onlySettled().ticket(),
                                Money.cents(HONEY_CENTS),
                                doubt,
                                ending,
                                word,
                                shop.journal.identity().grant().hub(),
                                Hub.DAY,
                                Hub.ANNA.id()));
    }

    @Test
    void whoSaysThatACardWasChargedIsInTheJournalBeforeTheSale() throws Exception {
        doubt();
        TicketId ticket = shop.ticket();
        shop.desk.cards().decide(shop.seen(), Ending.CHARGED);
        assertSettled(Ending.CHARGED, Word.PERSON, Doubt.NOTHING_TO_COMPARE);
        assertThat(onlySettled().ticket()).isEqualTo(ticket);
        assertThat(shop.sales()).extracting(sale -> sale.ticket().id()).containsExactly(ticket);
    }

    @Test
    void whoSaysThatItWasNotIsInTheJournalToo() throws Exception {
        doubt();
        shop.desk.cards().decide(shop.seen(), Ending.NOT_CHARGED);
        assertSettled(Ending.NOT_CHARGED, Word.PERSON, Doubt.NOTHING_TO_COMPARE);
        assertThat(shop.sales()).isEmpty();
    }

    @Test
    void aDoubtThatTheTerminalSettlesWhenAskedAgainIsOnItsWord() throws Exception {
        pay();
        await(() -> !shop.sales().isEmpty() && !shop.desk.isBusy());
        shop.desk.scan(Hub.HONEY_CODE);
        host.misbehave(PaymentFault.CHARGES_UNCONFIRMED);
        attach(Duration.ofSeconds(30), Duration.ofSeconds(30));
        pay();
        await(() -> host.charges().size() == 2);
        shop.desk.cards().close();
        reopen();
        host.misbehave(PaymentFault.NONE);
        attach(Duration.ofMillis(600));
        awaitDoubt(Doubt.RESTART);
        shop.desk.cards().ask(shop.seen());
        await(() -> shop.sales().size() == 2);
        assertSettled(Ending.CHARGED, Word.TERMINAL, Doubt.RESTART);
    }

    @Test
    void aTableIsHeldWhileItsBillIsChargedAndLetGoAfterwards() throws Exception {
        billOnTheCounter();
        table.changed = true;
        Shop.assertRefused(this::pay, Bill.CHANGED);
        assertThat(payments()).isZero();
        assertThat(table.held).isFalse();
        table.changed = false;
        host.misbehave(PaymentFault.DECLINES);
        pay();
        assertThat(table.held).isTrue();
        await(() -> said().equals("card.refused"));
        assertThat(table.held).isFalse();
    }

    private void chargedForWhatChanged() throws Exception {
        billOnTheCounter();
        table.changesWhenHeld = true;
        pay();
        awaitStuck(Phase.UNSOLD);
        assertThat(state().orElseThrow().why()).contains(Doubt.CHANGED);
        assertThat(shop.sales()).isEmpty();
        assertThat(table.held).isTrue();
    }

    @Test
    void whatWasChargedAndChangedIsReversedOnTheTerminalByAPersonsKey() throws Exception {
        chargedForWhatChanged();
        Seen seen = shop.seen();
        Shop.assertRefused(() -> shop.desk.cards().decide(seen, Ending.NOT_CHARGED), Seen.STALE);
        shop.desk.cards().reverse(seen);
        await(() -> said().equals("card.reversed"));
        assertThat(host.charges()).containsExactly(HONEY_CENTS, -HONEY_CENTS);
        assertSettled(Ending.REVERSED, Word.TERMINAL, Doubt.CHANGED);
        assertThat(shop.sales()).isEmpty();
        assertThat(state()).isEmpty();
        assertThat(table.held).isFalse();
        Shop.assertRefused(() -> shop.desk.cards().reverse(shop.seen()), Seen.STALE);
    }

    @Test
    void whatWasChargedAndChangedIsSoldAsItWasChargedByAPersonsKey() throws Exception {
        chargedForWhatChanged();
        shop.desk.cards().decide(shop.seen(), Ending.CHARGED);
        assertThat(table.soldAsCharged).isTrue();
        assertThat(shop.sales()).hasSize(1);
        assertThat(shop.sales().get(0).ticket().payments())
                .isEqualTo(List.of(Payment.card(Money.cents(HONEY_CENTS))));
        assertSettled(Ending.CHARGED, Word.PERSON, Doubt.CHANGED);
        assertThat(host.charges()).containsExactly(HONEY_CENTS);
    }

    @Test
    void aReversalThatIsLostOnTheWayIsAskedAboutAndNeverSentAgain() throws Exception {
        chargedForWhatChanged();
        host.misbehave(PaymentFault.DROPS_CHARGED);
        shop.desk.cards().reverse(shop.seen());
        await(() -> said().equals("card.reversed"));
        assertThat(host.charges()).containsExactly(HONEY_CENTS, -HONEY_CENTS);
        assertThat(reversals()).isEqualTo(1);
        assertSettled(Ending.REVERSED, Word.TERMINAL, Doubt.CHANGED);
    }

    @Test
    void aReversalInDoubtOutlivesAStopAndAPersonSaysThatItWasNone() throws Exception {
        chargedForWhatChanged();
        host.misbehave(PaymentFault.DROPS_UNHEARD);
        shop.desk.cards().reverse(shop.seen());
        awaitStuck(Phase.UNREVERSED);
        assertThat(state().orElseThrow().why()).contains(Doubt.NOTHING_NEW);
        shop.desk.cards().close();
        reopen();
        shop.desk.prepared().tables(table);
        host.misbehave(PaymentFault.NONE);
        attach(Duration.ofMillis(600));
        awaitStuck(Phase.UNREVERSED);
        shop.desk.cards().decide(shop.seen(), Ending.CHARGED);
        assertThat(state().orElseThrow().phase()).isEqualTo(Phase.UNSOLD);
        assertThat(settled()).as("nothing is settled by that").isEmpty();
        shop.desk.cards().reverse(shop.seen());
        await(() -> said().equals("card.reversed"));
        assertThat(host.charges()).containsExactly(HONEY_CENTS, -HONEY_CENTS);
        assertSettled(Ending.REVERSED, Word.TERMINAL, Doubt.RESTART);
    }

    @Test
    void aReversalBegunAnewAfterAStopStillNamesTheChargeAndNotWhoeverPaidInBetween()
            throws Exception {
        chargedForWhatChanged();
        anotherPaysByHand();
        host.misbehave(PaymentFault.DROPS_UNHEARD);
        shop.desk.cards().reverse(shop.seen());
        awaitStuck(Phase.UNREVERSED);
        shop.desk.cards().close();
        reopen();
        shop.desk.prepared().tables(table);
        host.misbehave(PaymentFault.NONE);
        attach(Duration.ofMillis(600));
        awaitStuck(Phase.UNREVERSED);
        shop.desk.cards().decide(shop.seen(), Ending.CHARGED);
        shop.desk.cards().reverse(shop.seen());
        await(() -> said().equals("card.kept.REFUSED"));
        assertThat(host.charges()).containsExactly(HONEY_CENTS, ANOTHERS_CENTS);
        assertThat(reversals()).isEqualTo(2);
    }

    @Test
    void whatTheTerminalDoesNotReverseStaysChargedUntilAPersonHasDoneItThere() throws Exception {
        chargedForWhatChanged();
        host.misbehave(PaymentFault.DECLINES);
        shop.desk.cards().reverse(shop.seen());
        await(() -> said().equals("card.kept.REFUSED"));
        assertThat(state().orElseThrow().phase()).isEqualTo(Phase.UNSOLD);
        shop.desk.cards().decide(shop.seen(), Ending.REVERSED);
        assertSettled(Ending.REVERSED, Word.PERSON, Doubt.CHANGED);
        assertThat(shop.sales()).isEmpty();
    }
}
