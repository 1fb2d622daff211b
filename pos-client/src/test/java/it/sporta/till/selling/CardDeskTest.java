package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.PaymentFault;
import it.sporta.kernel.journal.CardFact.Doubt;
import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Payment;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.CardState.Phase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The counter and a payment terminal that misbehaves. */
@Timeout(60)
class CardDeskTest extends CardCase {

    private void assertSoldByCardOnce() {
        assertThat(shop.sales()).hasSize(1);
        assertThat(shop.sales().get(0).ticket().payments())
                .containsExactly(Payment.card(Money.cents(HONEY_CENTS)));
        assertThat(host.charges()).containsExactly(HONEY_CENTS);
        assertThat(payments()).isEqualTo(1);
        assertThat(state()).isEmpty();
        assertThat(shop.desk.isBusy()).isFalse();
    }

    @Test
    void whatTheTerminalApprovesIsSoldToTheCentAndOpensNoDrawer() throws Exception {
        pay();
        await(() -> !shop.sales().isEmpty() && !shop.desk.isBusy());
        shop.awaitPapers();
        assertSoldByCardOnce();
        assertThat(shop.pulses).isZero();
        assertThat(Shop.text(shop.papers.get(0))).contains("Carta").doesNotContain("Contanti");
    }

    @Test
    void whatItRefusesOrDoesNotTakeSellsNothingAndSaysWhy() throws Exception {
        host.misbehave(PaymentFault.DECLINES);
        pay();
        await(() -> said().equals("card.refused"));
        assertThat(shop.desk.state().notice().orElseThrow().details())
                .contains("FONDI INSUFFICIENTI");
        host.misbehave(PaymentFault.NAK_ALWAYS);
        pay();
        await(() -> said().equals("card.undone"));
        assertThat(shop.sales()).isEmpty();
        assertThat(host.charges()).isEmpty();
        shop.desk.payExactly(shop.ticket());
        assertThat(shop.sales()).hasSize(1);
    }

    @Test
    void anApprovalThatIsLostOnTheWayIsFoundAndNeverAskedForAgain() throws Exception {
        sellOneBefore();
        host.misbehave(PaymentFault.DROPS_CHARGED);
        pay();
        await(() -> shop.sales().size() == 2);
        assertThat(payments()).isEqualTo(2);
        assertThat(host.charges()).containsExactly(HONEY_CENTS, HONEY_CENTS);
    }

    /** Without a result of before there is nothing to hold a new one against. */
    private void sellOneBefore() throws Exception {
        pay();
        await(() -> !shop.sales().isEmpty() && !shop.desk.isBusy());
        shop.desk.scan(Hub.HONEY_CODE);
    }

    @Test
    void whatNobodyKnowsHoldsTheCounterOverAStopUntilAPersonHasLooked() throws Exception {
        host.misbehave(PaymentFault.DROPS_CHARGED);
        pay();
        awaitDoubt(Doubt.NOTHING_TO_COMPARE);
        Shop.assertRefused(() -> shop.desk.scan(Hub.HONEY_CODE), "card.busy");
        Shop.assertRefused(() -> shop.desk.payExactly(shop.ticket()), "card.busy");
        Shop.assertRefused(this::pay, "card.busy");
        shop.desk.cards().ask(shop.seen());
        awaitDoubt(Doubt.NOTHING_TO_COMPARE);
        shop.desk.cards().close();
        reopen();
        attach(Duration.ofMillis(600));
        awaitDoubt(Doubt.RESTART);
        Shop.assertRefused(() -> shop.undo(), "card.busy");
        assertThat(shop.sales()).isEmpty();
        shop.desk.cards().decide(shop.seen(), Ending.CHARGED);
        assertSoldByCardOnce();
        reopen();
        attach(Duration.ofMillis(600));
        assertThat(state()).as("what is in the journal is in doubt no more").isEmpty();
    }

    @Test
    void aTillThatStopsWhileTheCustomerPaysBeginsInDoubtAndIsFreedByAPerson() throws Exception {
        host.misbehave(PaymentFault.CONFIRMS_ONLY);
        attach(Duration.ofSeconds(50));
        pay();
        await(() -> payments() == 1);
        assertThat(state().orElseThrow().phase()).isEqualTo(Phase.PAYING);
        shop.desk.cards().close();
        reopen();
        host.misbehave(PaymentFault.NONE);
        attach(Duration.ofMillis(600));
        awaitDoubt(Doubt.RESTART);
        assertThat(shop.desk.state().basket().total()).isEqualTo(Money.cents(HONEY_CENTS));
        shop.desk.cards().decide(shop.seen(), Ending.NOT_CHARGED);
        assertThat(said()).isEqualTo("card.decided.PERSON");
        assertThat(shop.sales()).isEmpty();
        pay();
        await(() -> !shop.sales().isEmpty() && !shop.desk.isBusy());
        assertThat(host.charges()).containsExactly(HONEY_CENTS);
    }

    @Test
    void onlyAWholeTicketThatWasSeenIsPaidByCard() {
        Seen old = shop.seen();
        shop.desk.scan(Hub.HONEY_CODE);
        Shop.assertRefused(() -> shop.desk.cards().pay(old), Seen.CHANGED);
        shop.desk.receive(shop.ticket(), Money.euro(5));
        Shop.assertRefused(this::pay, "card.cash");
        assertThat(payments()).isZero();
    }
}
