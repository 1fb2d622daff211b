package it.sporta.hardware.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import it.sporta.hardware.bench.PaymentCheck;
import it.sporta.hardware.bench.PaymentFault;
import it.sporta.hardware.bench.PaymentHost;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.SocketLine;
import it.sporta.hardware.payment.Interruption.PowerCut;
import it.sporta.hardware.payment.Outcome.NotDone;
import it.sporta.hardware.payment.Outcome.Paid;
import it.sporta.hardware.payment.Outcome.Refused;
import it.sporta.hardware.payment.Outcome.Why;
import it.sporta.hardware.payment.Pending.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/**
 * Payments and reversals: every misbehaviour of a terminal with every place where line or power may
 * fail. The customer before paid the same amount in the same minute: his result is the trap.
 */
@Timeout(180)
class DoubleChargeTest {
    private static final long CENTS = 1_250;
    private static final String BEFORE = "000001";
    private static final int AT_ONCE = 80;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneId.of("Europe/Rome"));
    private static final Terms TERMS =
            new Terms(
                    new Ids("00000000", "00000001"),
                    Optional.of(Coverage.STX_PAYLOAD_ETX),
                    false,
                    new Patience(
                            Duration.ofMillis(1_000),
                            Duration.ofMillis(1_000),
                            Duration.ofMillis(800),
                            Duration.ofMillis(1_500),
                            Duration.ofMillis(200)));

    private record Case(Kind kind, PaymentFault fault, Interruption interruption) {}

    /** How a case ended. */
    private record End(Case of, Outcome outcome, int charged, int resent) {
        String kind() {
            return outcome.getClass().getSimpleName();
        }
    }

    @Test
    void nothingIsChargedTwiceAndNoOldResultPassesForANewOne() throws Exception {
        List<End> ends = tried();
        Map<String, Integer> counts = new TreeMap<>();
        ends.forEach(end -> counts.merge(end.kind(), 1, Integer::sum));
        System.out.printf(
                "double charge: %d cases, %s, sent again by itself %d, paid without a charge %d%n",
                ends.size(),
                counts,
                ends.stream().mapToInt(End::resent).sum(),
                ends.stream()
                        .filter(end -> end.outcome() instanceof Paid && end.charged() != 1)
                        .count());
        assertThat(ends).hasSize(2 * PaymentFault.values().length * Interruption.values().length);
        assertAll(ends.stream().map(end -> (Executable) () -> isLawful(end)));
        assertThat(counts).containsKeys("Paid", "Refused", "Unknown", "NotDone");
    }

    private static void isLawful(End end) {
        assertThat(end.resent()).as("%s sent again", end).isZero();
        assertThat(end.charged()).as("%s charged", end).isBetween(0, 1);
        if (end.outcome() instanceof Paid) {
            assertThat(end.charged()).as("%s", end).isEqualTo(1);
        }
        if (end.outcome() instanceof Refused || end.outcome() instanceof NotDone) {
            assertThat(end.charged()).as("%s", end).isZero();
        }
    }

    private static Stream<Case> cases() {
        return Stream.of(Kind.values())
                .flatMap(
                        kind ->
                                Stream.of(PaymentFault.values())
                                        .flatMap(
                                                fault ->
                                                        Stream.of(Interruption.values())
                                                                .map(
                                                                        at ->
                                                                                new Case(
                                                                                        kind, fault,
                                                                                        at))));
    }

    private static List<End> tried() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<End>> running =
                    cases().map(each -> threads.submit(() -> end(each))).toList();
            List<End> ends = new ArrayList<>();
            for (Future<End> each : running) {
                ends.add(each.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }

    private static End end(Case of) {
        try (PaymentHost host = PaymentHost.listening(0, PaymentCheck.BEGINNING_MESSAGE_AND_END)) {
            try (CardTerminal before = terminal(line(host), pending -> {})) {
                before.pay("the customer before", CENTS, Watcher.NOBODY);
            }
            int charged = host.charges().size();
            int refused = host.refusals();
            host.misbehave(of.fault());
            StruckLine line = new StruckLine(line(host), of.interruption());
            Outcome outcome = moved(of.kind(), host, line);
            return new End(
                    of,
                    outcome,
                    host.charges().size() - charged,
                    Math.max(0, line.orders() - 1 - (host.refusals() - refused)));
        }
    }

    /** After a power cut the till starts again, with what it had written down. */
    private static Outcome moved(Kind kind, PaymentHost host, StruckLine line) {
        List<Pending> written = new ArrayList<>();
        try (CardTerminal terminal = terminal(line, written::add)) {
            return kind == Kind.PAYMENT
                    ? terminal.pay("sale", CENTS, Watcher.NOBODY)
                    : terminal.reverse("sale", CENTS, BEFORE, Watcher.NOBODY);
        } catch (PowerCut e) {
            try (CardTerminal restarted = terminal(line(host), written::add)) {
                return written.isEmpty()
                        ? new NotDone(Why.UNREACHABLE, "never begun")
                        : restarted.whatBecameOf(written.get(0));
            }
        }
    }

    private static CardTerminal terminal(Line line, Memory memory) {
        return new CardTerminal(line, TERMS, memory, CLOCK);
    }

    private static Line line(PaymentHost host) {
        return new SocketLine("127.0.0.1", host.port()).line();
    }
}
