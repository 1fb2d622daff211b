package it.sporta.hardware.fiscal;

import static it.sporta.hardware.fiscal.Make.DISHES;
import static it.sporta.hardware.fiscal.Make.VEGETABLES;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.PrintedDocument;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A machine on a counter. */
@Timeout(30)
abstract class FiscalCase {
    static final DocumentKey KEY = new DocumentKey("0192f3a0-0000-7000-8000-000000000001");
    static final Line APPLES = Line.of("Mele", 250, VEGETABLES).times(1_250);
    static final Line SOUP = Line.of("Zuppa di ceci", 600, DISHES);

    final Hands clock = new Hands();
    FiscalTwin twin;
    FiscalPrinter printer;

    final void counter(Make make) {
        twin = make.twin(clock);
        printer = make.printer(twin, Make.PATIENT, ExchangeJournal.NONE, clock);
    }

    @AfterEach
    void away() {
        twin.close();
    }

    final IssuedDocument issued(FiscalDocument document) {
        Outcome<IssuedDocument> outcome = printer.issue(KEY, document);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<IssuedDocument>) outcome).value();
    }

    final Reason refused(FiscalDocument document) {
        return reason(printer.issue(KEY, document));
    }

    static Reason reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal().reason();
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    final PrintedDocument paper() {
        return twin.documents().get(twin.documents().size() - 1);
    }

    static Sale inCash(Line... lines) {
        long total = List.of(lines).stream().mapToLong(Line::dueCents).sum();
        return Sale.of(List.of(lines), Payment.of(PaymentForm.CASH, total));
    }

    /** A clock somebody sets. */
    static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-20T08:30:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        LocalDateTime local() {
            return LocalDateTime.now(this);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Rome");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
