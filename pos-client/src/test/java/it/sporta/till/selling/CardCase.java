package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.PaymentCheck;
import it.sporta.hardware.bench.PaymentHost;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.SocketLine;
import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.Ids;
import it.sporta.hardware.payment.Outcome;
import it.sporta.hardware.payment.Patience;
import it.sporta.hardware.payment.Watcher;
import it.sporta.kernel.journal.CardFact.CardSettled;
import it.sporta.kernel.journal.CardFact.Doubt;
import it.sporta.till.devices.PaymentTerminal;
import it.sporta.till.devices.Seat;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.CardState.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shop with a payment terminal that misbehaves on command, and honey on the counter. */
abstract class CardCase extends ShopCase {

    static final long HONEY_CENTS = 751;

    static final long ANOTHERS_CENTS = 300;

    private Optional<PaymentTerminal> terminal = Optional.empty();
    final PaymentHost host = PaymentHost.listening(0, PaymentCheck.MESSAGE_AND_END);

    @BeforeEach
    void attach() throws Exception {
        attach(Duration.ofMillis(600));
        shop.desk.scan(Hub.HONEY_CODE);
    }

    void attach(Duration result) throws Exception {
        attach(Duration.ofSeconds(1), result);
    }

    /** Another one in its place, which hangs up. */
    void attach(Duration confirmation, Duration result) throws Exception {
        terminal.ifPresent(PaymentTerminal::close);
        Patience patience =
                new Patience(
                        confirmation,
                        Duration.ofSeconds(2),
                        result,
                        Duration.ofMillis(500),
                        Duration.ofMillis(100));
        it.sporta.hardware.payment.Terms terms =
                new it.sporta.hardware.payment.Terms(
                        new Ids("00000000", "00000001"), Optional.empty(), false, patience);
        PaymentTerminal fresh =
                new PaymentTerminal(new SocketLine("127.0.0.1", host.port()).line(), terms);
        terminal = Optional.of(fresh);
        shop.desk.cards().attach(home, Seat.of(fresh), Shop.CLOCK);
    }

    @AfterEach
    void hangUp() {
        shop.desk.cards().close();
        host.close();
    }

    void pay() {
        shop.desk.cards().pay(shop.seen());
    }

    /** The next customer, while this counter is stuck. */
    void anotherPaysByHand() {
        host.hangUp();
        try (Line line = new SocketLine("127.0.0.1", host.port()).line()) {
            it.sporta.hardware.payment.Terms terms =
                    new it.sporta.hardware.payment.Terms(
                            new Ids("00000000", "00000001"),
                            Optional.empty(),
                            false,
                            Patience.USUAL);
            CardTerminal hand = new CardTerminal(line, terms, begun -> {}, Shop.CLOCK);
            assertThat(hand.pay("by hand", ANOTHERS_CENTS, Watcher.NOBODY))
                    .isInstanceOf(Outcome.Paid.class);
        }
    }

    static void await(BooleanSupplier isSo) throws Exception {
        for (int i = 0; i < 2_000 && !isSo.getAsBoolean(); i++) {
            Thread.sleep(5);
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }

    Optional<CardState> state() {
        return shop.desk.state().card();
    }

    String said() {
        return shop.desk.state().notice().map(Notice::key).orElse("");
    }

    void awaitDoubt(Doubt why) throws Exception {
        awaitStuck(Phase.DOUBT);
        assertThat(state().orElseThrow().why()).contains(why);
    }

    void awaitStuck(Phase phase) throws Exception {
        await(() -> state().filter(now -> now.phase() == phase).isPresent());
    }

    long payments() {
        return host.requests().stream().filter(request -> request.charAt(9) == 'P').count();
    }

    long reversals() {
        return host.requests().stream().filter(request -> request.charAt(9) == 'S').count();
    }

    /** What the journal says of doubts that were settled. */
    List<CardSettled> settled() {
        return shop.facts(CardSettled.class);
    }
}
