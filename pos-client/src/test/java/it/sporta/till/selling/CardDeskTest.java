package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.PaymentCheck;
import it.sporta.hardware.bench.PaymentFault;
import it.sporta.hardware.bench.PaymentHost;
import it.sporta.hardware.line.SocketLine;
import it.sporta.hardware.payment.Ids;
import it.sporta.hardware.payment.Patience;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Payment;
import it.sporta.till.devices.PaymentTerminal;
import it.sporta.till.devices.Seat;
import it.sporta.till.journal.Hub;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The counter and a payment terminal that misbehaves. */
@Timeout(60)
class CardDeskTest extends ShopCase {

    private static final long HONEY_CENTS = 751;

    private final PaymentHost host = PaymentHost.listening(0, PaymentCheck.MESSAGE_AND_END);

    @BeforeEach
    void attach() throws Exception {
        attach(Duration.ofMillis(600));
        shop.desk.scan(Hub.HONEY_CODE);
    }

    private void attach(Duration result) throws Exception {
        Patience patience =
                new Patience(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        result,
                        Duration.ofMillis(500),
                        Duration.ofMillis(100));
        it.sporta.hardware.payment.Terms terms =
                new it.sporta.hardware.payment.Terms(
                        new Ids("00000000", "00000001"), Optional.empty(), false, patience);
        shop.desk
                .cards()
                .attach(
                        home,
                        Seat.of(
                                new PaymentTerminal(
                                        new SocketLine("127.0.0.1", host.port()).line(), terms)),
                        Shop.CLOCK);
    }

    @AfterEach
    void hangUp() {
        shop.desk.cards().close();
        host.close();
    }

    private void pay() {
        shop.desk.cards().pay(shop.seen());
    }

    private static void await(BooleanSupplier isSo) throws Exception {
        for (int i = 0; i < 2_000 && !isSo.getAsBoolean(); i++) {
            Thread.sleep(5);
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }

    private Optional<CardState> state() {
        return shop.desk.state().card();
    }

    private String said() {
        return shop.desk.state().notice().map(Notice::key).orElse("");
    }

    private void awaitDoubt(String why) throws Exception {
        await(() -> state().filter(CardState::isDoubt).isPresent());
        assertThat(state().orElseThrow().told()).isEqualTo(why);
    }

    private long payments() {
        return host.requests().stream().filter(request -> request.charAt(9) == 'P').count();
    }

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
        awaitDoubt("NOTHING_TO_COMPARE");
        Shop.assertRefused(() -> shop.desk.scan(Hub.HONEY_CODE), "card.busy");
        Shop.assertRefused(() -> shop.desk.payExactly(shop.ticket()), "card.busy");
        Shop.assertRefused(this::pay, "card.busy");
        shop.desk.cards().ask(shop.seen());
        awaitDoubt("NOTHING_TO_COMPARE");
        shop.desk.cards().close();
        reopen();
        attach(Duration.ofMillis(600));
        awaitDoubt("RESTART");
        Shop.assertRefused(() -> shop.undo(), "card.busy");
        assertThat(shop.sales()).isEmpty();
        shop.desk.cards().decide(shop.seen(), true);
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
        assertThat(state().orElseThrow().phase()).isEqualTo(CardState.Phase.PAYING);
        shop.desk.cards().close();
        reopen();
        host.misbehave(PaymentFault.NONE);
        attach(Duration.ofMillis(600));
        awaitDoubt("RESTART");
        assertThat(shop.desk.state().basket().total()).isEqualTo(Money.cents(HONEY_CENTS));
        shop.desk.cards().decide(shop.seen(), false);
        assertThat(said()).isEqualTo("card.decided");
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
        assertThat(host.requests()).isEmpty();
    }
}
