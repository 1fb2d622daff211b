package it.sporta.hardware.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.bench.PaymentCheck;
import it.sporta.hardware.bench.PaymentFault;
import it.sporta.hardware.bench.PaymentHost;
import it.sporta.hardware.bench.PaymentTwin;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.line.SocketLine;
import it.sporta.hardware.payment.Outcome.Doubt;
import it.sporta.hardware.payment.Outcome.NotDone;
import it.sporta.hardware.payment.Outcome.Paid;
import it.sporta.hardware.payment.Outcome.Refused;
import it.sporta.hardware.payment.Outcome.Totals;
import it.sporta.hardware.payment.Outcome.Unknown;
import it.sporta.hardware.payment.Outcome.Why;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The driver against its twin, over the network and over a pseudo-terminal. */
@Timeout(60)
class CardTerminalTest {
    private static final Ids IDS = new Ids("00000000", "00000001");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneId.of("Europe/Rome"));
    private static final Patience SHORT =
            new Patience(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(700),
                    Duration.ofMillis(800),
                    Duration.ofMillis(200));

    @TempDir Path devices;
    private final List<Pending> remembered = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<Pending> lost = new ArrayList<>();
    private final List<String> slip = new ArrayList<>();
    private final Watcher watcher =
            new Watcher() {
                @Override
                public void progress(String text) {
                    shown.add(text);
                }

                @Override
                public void lost(Pending pending) {
                    lost.add(pending);
                }

                @Override
                public void slip(List<String> rows) {
                    slip.addAll(rows);
                }
            };
    private PaymentHost host;
    private CardTerminal terminal;

    @BeforeEach
    void counter() {
        host = PaymentHost.listening(0, PaymentCheck.MESSAGE_AND_END);
        terminal = terminal(line(host), false);
        assertThat(terminal.pay("before", 1_250, Watcher.NOBODY)).isInstanceOf(Paid.class);
    }

    @AfterEach
    void away() {
        terminal.close();
        host.close();
    }

    private CardTerminal terminal(Line line, boolean slipsHere) {
        return new CardTerminal(
                line, new Terms(IDS, Optional.empty(), slipsHere, SHORT), remembered::add, CLOCK);
    }

    private static Line line(PaymentHost host) {
        return new SocketLine("127.0.0.1", host.port()).line();
    }

    private long payments() {
        return host.requests().stream().filter(request -> request.charAt(9) == 'P').count();
    }

    @Test
    void aPaidSaleIsRememberedFirstAndToldWithItsNumbers() {
        Outcome outcome = terminal.pay("sale", 99_999_999, watcher);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Paid.class,
                        paid -> {
                            assertThat(paid.found()).isFalse();
                            assertThat(paid.result().mark())
                                    .isEqualTo(new Mark("000002", "000502", "3261200"));
                            assertThat(paid.result().frame()).doesNotContain("67890");
                        });
        assertThat(remembered.get(1))
                .isEqualTo(
                        new Pending(
                                "sale",
                                Pending.Kind.PAYMENT,
                                99_999_999,
                                Optional.of(new Mark("000001", "000501", "3261200")),
                                OptionalLong.of(1_250),
                                LocalDateTime.of(2026, 11, 22, 12, 0)));
        assertThat(shown).containsExactly("ATTENDERE PREGO");
        assertThat(host.charges()).containsExactly(1_250L, 99_999_999L);
    }

    @Test
    void eachWayToCheckFramesIsFoundOutAndTold() {
        for (PaymentCheck check : PaymentCheck.values()) {
            try (PaymentHost other = PaymentHost.listening(0, check);
                    CardTerminal asking = terminal(line(other), false)) {
                Status status = asking.status().orElseThrow();
                assertThat(status.operative()).isTrue();
                assertThat(status.clock()).contains(LocalDateTime.of(2026, 11, 22, 12, 0));
                assertThat(status.release()).isEqualTo("REL01.00");
                assertThat(status.coverage())
                        .isEqualTo(
                                switch (check) {
                                    case MESSAGE -> Coverage.PAYLOAD;
                                    case MESSAGE_AND_END -> Coverage.PAYLOAD_ETX;
                                    case BEGINNING_AND_MESSAGE -> Coverage.STX_PAYLOAD;
                                    case BEGINNING_MESSAGE_AND_END -> Coverage.STX_PAYLOAD_ETX;
                                });
                assertThat(asking.pay("sale", 1, Watcher.NOBODY)).isInstanceOf(Paid.class);
            }
        }
    }

    @Test
    void aCoverageKeptFromAnotherTerminalIsFoundOutAnew() {
        Terms wrong = new Terms(IDS, Optional.of(Coverage.PAYLOAD), false, SHORT);
        try (var asking = new CardTerminal(line(host), wrong, remembered::add, CLOCK)) {
            terminal.close();
            assertThat(asking.status().map(Status::coverage)).contains(Coverage.PAYLOAD_ETX);
        }
    }

    @Test
    void aRefusalIsOne() {
        host.misbehave(PaymentFault.DECLINES);
        assertThat(terminal.pay("sale", 500, watcher))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.result().reason())
                                        .isEqualTo("FONDI INSUFFICIENTI"));
    }

    @Test
    void whatTheLineDoesToAnAnswerDoesNotMatter() {
        for (PaymentFault fault :
                List.of(
                        PaymentFault.NAK_ONCE,
                        PaymentFault.BAD_CHECK_ONCE,
                        PaymentFault.SPLITS,
                        PaymentFault.JOINS,
                        PaymentFault.HANGS_UP_BETWEEN,
                        PaymentFault.REPEATS_OLD_RESULT)) {
            host.misbehave(fault);
            int before = host.charges().size();
            assertThat(terminal.pay("sale", 700, watcher)).as("%s", fault).isInstanceOf(Paid.class);
            assertThat(host.charges()).as("%s", fault).hasSize(before + 1);
        }
    }

    @Test
    void aPaymentWhoseAnswerWasLostIsFoundAgainAndNotSentAgain() {
        for (PaymentFault fault :
                List.of(
                        PaymentFault.DROPS_CHARGED,
                        PaymentFault.DROPS_IN_RESULT,
                        PaymentFault.CHARGES_UNCONFIRMED,
                        PaymentFault.BAD_CHECK_ALWAYS)) {
            host.misbehave(fault);
            long before = payments();
            assertThat(terminal.pay("sale", 1_250, watcher))
                    .as("%s", fault)
                    .isInstanceOfSatisfying(Paid.class, paid -> assertThat(paid.found()).isTrue());
            assertThat(payments() - before).as("%s", fault).isEqualTo(1);
            assertThat(lost).as("%s", fault).last().isEqualTo(last(remembered));
        }
        assertThat(lost).hasSize(4);
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    @Test
    void aPaymentThatLeftNoTraceIsForAPersonToDecide() {
        for (PaymentFault fault :
                List.of(
                        PaymentFault.DROPS_CONFIRMED,
                        PaymentFault.SILENT,
                        PaymentFault.PROGRESS_ONLY)) {
            host.misbehave(fault);
            assertThat(terminal.pay("sale", 1_250, watcher))
                    .as("%s", fault)
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> {
                                assertThat(unknown.doubt()).isEqualTo(Doubt.NOTHING_NEW);
                                assertThat(unknown.totals()).isEqualTo(Totals.UNCHANGED);
                            });
        }
        host.misbehave(PaymentFault.CHARGES_UNSAVED);
        assertThat(terminal.pay("sale", 1_250, watcher))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.totals()).isEqualTo(Totals.BY_THE_AMOUNT));
    }

    @Test
    void anotherTillsPaymentInBetweenIsNotOurs() {
        host.misbehave(PaymentFault.SILENT);
        Pending ours = ((Unknown) terminal.pay("sale", 1_250, watcher)).pending();
        host.misbehave(PaymentFault.NONE);
        terminal.pay("other", 990, watcher);
        assertThat(terminal.whatBecameOf(ours))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.doubt()).isEqualTo(Doubt.CONTRADICTION));
    }

    @Test
    void whatCannotBeRememberedIsNotSent() {
        Memory full =
                pending -> {
                    throw new IOException("no space left");
                };
        long before = payments();
        var forgetful =
                new CardTerminal(
                        line(host), new Terms(IDS, Optional.empty(), false, SHORT), full, CLOCK);
        terminal.close();
        assertThat(forgetful.pay("sale", 1, watcher))
                .isInstanceOfSatisfying(
                        NotDone.class, not -> assertThat(not.why()).isEqualTo(Why.NOT_REMEMBERED));
        assertThat(payments()).isEqualTo(before);
        forgetful.close();
    }

    @Test
    void aRefusedFrameIsSentThreeTimesAndNotMore() {
        host.misbehave(PaymentFault.NAK_ALWAYS);
        long before = payments();
        assertThat(terminal.pay("sale", 1, watcher))
                .isInstanceOfSatisfying(
                        NotDone.class, not -> assertThat(not.why()).isEqualTo(Why.NOT_TAKEN));
        assertThat(payments() - before).isEqualTo(3);
    }

    @Test
    void aTerminalThatIsAwayIsToldBeforeAnythingIsRemembered() {
        host.close();
        remembered.clear();
        assertThat(terminal.pay("sale", 1, watcher))
                .isInstanceOfSatisfying(
                        NotDone.class, not -> assertThat(not.why()).isEqualTo(Why.UNREACHABLE));
        assertThat(remembered).isEmpty();
        assertThat(terminal.status()).isEmpty();
        assertThat(terminal.endDay()).isInstanceOf(DayEnd.NotDone.class);
    }

    @Test
    void amountsBeyondTheProtocolNeverLeave() {
        int before = host.requests().size();
        for (long cents : new long[] {0, -1, 100_000_000, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> terminal.pay("sale", cents, watcher))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(host.requests()).hasSize(before);
    }

    @Test
    void aPaymentIsGivenBackAndTheDayClosed() {
        Mark mark = terminal.lastResult().orElseThrow().mark();
        assertThat(terminal.reverse("back", 1_250, mark.stan(), watcher)).isInstanceOf(Paid.class);
        assertThat(terminal.totals()).hasValue(0);
        terminal.pay("sale", 300, watcher);
        assertThat(terminal.endDay()).isEqualTo(new DayEnd.Closed(300, 300));
        assertThat(terminal.totals()).hasValue(0);
    }

    @Test
    void slipsComeToTheTillWhenAgreed() {
        terminal.close();
        try (CardTerminal sending = terminal(line(host), true)) {
            assertThat(sending.pay("sale", 100, watcher)).isInstanceOf(Paid.class);
            assertThat(slip).containsExactly("ESERCENTE PROVA", "PAGAMENTO", "IMPORTO 1,00", "");
            slip.clear();
            assertThat(sending.reprint(true, watcher)).isTrue();
            assertThat(slip).contains("PAGAMENTO");
        }
    }

    @Test
    void whoWatchesAndFailsDoesNotCostTheResult() {
        Watcher failing =
                text -> {
                    throw new IllegalStateException("screen gone");
                };
        assertThat(terminal.pay("sale", 100, failing)).isInstanceOf(Paid.class);
    }

    @Test
    void aSerialTerminalDoesTheSame() {
        Path path = devices.resolve("usb-pos-if00");
        LineSettings settings = LineSettings.parse("115200-7E1");
        try (PaymentTwin twin = PaymentTwin.plugged(path, settings, PaymentCheck.MESSAGE);
                CardTerminal serial = terminal(new SerialLine(path, settings).line(), false)) {
            assertThat(serial.pay("sale", 100, watcher)).isInstanceOf(Paid.class);
            twin.misbehave(PaymentFault.SPLITS);
            assertThat(serial.pay("sale", 100, watcher)).isInstanceOf(Paid.class);
            twin.misbehave(PaymentFault.DECLINES);
            assertThat(serial.pay("sale", 100, watcher)).isInstanceOf(Refused.class);
            twin.misbehave(PaymentFault.DROPS_CHARGED);
            Outcome lost = serial.pay("sale", 100, watcher);
            assertThat(lost)
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.doubt()).isEqualTo(Doubt.UNREACHABLE));
            twin.misbehave(PaymentFault.NONE);
            twin.plug();
            assertThat(serial.whatBecameOf(((Unknown) lost).pending())).isInstanceOf(Paid.class);
            assertThat(twin.charges()).hasSize(3);
            assertThat(twin.requests().stream().filter(sent -> sent.charAt(9) == 'P')).hasSize(4);
        }
    }
}
