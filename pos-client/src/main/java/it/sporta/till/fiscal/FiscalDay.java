package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.Closing;
import it.sporta.hardware.fiscal.DailyTotals;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.FiscalFact.DayClosed;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.people.Operator;
import it.sporta.till.journal.Journal;
import it.sporta.till.selling.DueDocuments;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * The machine's day: what it took, and its closing, by a person or at the hour that was set. What
 * the machine counted is held against what this till knows, and both are in the journal.
 */
public final class FiscalDay {

    private static final System.Logger LOG = System.getLogger(FiscalDay.class.getName());

    /** A closing that was refused is not asked for again and again. */
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(10);

    private final Journal journal;
    private final FiscalDocuments documents;
    private final DueDocuments due;
    private final Clock clock;
    private final BooleanSupplier busy;
    private final Takings takings;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile Optional<String> said = Optional.empty();
    private volatile LocalDateTime tried = LocalDateTime.MIN;

    /**
     * @param busy whether something lies on the counter: nothing is closed by itself then
     */
    public FiscalDay(
            Journal journal,
            FiscalDocuments documents,
            DueDocuments due,
            Clock clock,
            BooleanSupplier busy) {
        this.journal = journal;
        this.documents = documents;
        this.due = due;
        this.clock = clock.withZone(Rome.ZONE);
        this.busy = busy;
        this.takings = new Takings(journal);
    }

    /** Closes it, behind the documents before; a second press while it does so does nothing. */
    void close(Optional<Operator> who) {
        if (underWay.compareAndSet(false, true)) {
            said = Optional.empty();
            due.askForAll(); // a document found after its day would be in no sum
            due.after(() -> untilOver(() -> said = closed(who)));
        }
    }

    /** Prints the day without closing it (X). */
    void print() {
        if (underWay.compareAndSet(false, true)) {
            said = Optional.empty();
            due.after(() -> untilOver(() -> said = printed()));
        }
    }

    private void untilOver(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the fiscal day was not closed", e);
            said = Optional.of("UNKNOWN");
        } finally {
            underWay.set(false);
        }
    }

    private Optional<String> printed() {
        return documents
                .machine()
                .map(there -> there.printer().printDay())
                .flatMap(FiscalDay::trouble);
    }

    private Optional<String> closed(Optional<Operator> who) {
        Optional<Machine> there = documents.machine();
        if (there.isEmpty()) {
            return Optional.of("NO_MACHINE");
        }
        String serial = there.get().serial();
        OptionalLong counted = sales(there.get());
        Outcome<Closing> outcome = documents.closeDay().orElseThrow();
        if (outcome instanceof Outcome.Done<Closing> done) {
            journal.append(fact(serial, done.value(), counted, who));
        }
        Optional<Takings.Day> left = takings.of(serial).filter(day -> isClosedAlready(outcome));
        left.ifPresent(
                day -> journal.append(fact(serial, unheard(day), OptionalLong.empty(), who)));
        return left.isPresent() ? Optional.empty() : trouble(outcome);
    }

    /** Its answer was lost, or somebody closed it on the machine: what it counted is not known. */
    private static Closing unheard(Takings.Day day) {
        return new Closing(day.z(), OptionalLong.empty());
    }

    private static boolean isClosedAlready(Outcome<Closing> outcome) {
        return outcome instanceof Outcome.Refused<Closing> no
                && no.refusal().reason() == Reason.NOTHING_TO_CLOSE;
    }

    private static OptionalLong sales(Machine there) {
        return there.printer().totals() instanceof Outcome.Done<DailyTotals> done
                ? done.value().sales()
                : OptionalLong.empty();
    }

    private DayClosed fact(
            String serial, Closing closing, OptionalLong counted, Optional<Operator> who) {
        OptionalLong told = closing.dayCents().isPresent() ? closing.dayCents() : counted;
        Optional<Takings.Day> day = takings.of(serial);
        return new DayClosed(
                serial,
                closing.z(),
                told.isPresent() ? Optional.of(Money.cents(told.getAsLong())) : Optional.empty(),
                day.map(Takings.Day::sum).orElse(Money.ZERO),
                day.map(Takings.Day::documents).orElse(0L),
                who.map(Operator::id));
    }

    /** Empty when all is well; else a key of words. */
    private static Optional<String> trouble(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> no) {
            return Optional.of(no.refusal().reason().name());
        }
        return outcome instanceof Outcome.Unknown ? Optional.of("UNKNOWN") : Optional.empty();
    }

    /** Closes it where its hour has come and nothing is going on. */
    void closeWhenDue() {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean itsTime =
                documents.machine().flatMap(Machine::closingAt).isPresent()
                        && isLate()
                        && !busy.getAsBoolean()
                        && !due.isAnyUnknown()
                        && tried.isBefore(now.minus(BETWEEN_TRIES));
        if (itsTime) {
            tried = now;
            close(Optional.empty());
        }
    }

    /** Whether it is open past its hour; where none was set, past midnight. */
    public boolean isLate() {
        return documents
                .machine()
                .flatMap(
                        there ->
                                takings.of(there.serial())
                                        .map(
                                                day ->
                                                        day.since()
                                                                .isBefore(
                                                                        lastHour(
                                                                                there
                                                                                        .closingAt()))))
                .orElse(false);
    }

    /** When a day should have been closed last. */
    private LocalDateTime lastHour(Optional<LocalTime> hour) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime today = now.toLocalDate().atTime(hour.orElse(LocalTime.MIDNIGHT));
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    /** What its page shows. */
    DayView view() {
        return new DayView(
                documents.machine().map(Machine::serial).orElse(""),
                documents
                        .machine()
                        .flatMap(there -> takings.of(there.serial()))
                        .map(DayView.Open::of),
                due.owing(),
                underWay.get(),
                said,
                takings.lastClosing().map(DayView.Closed::of));
    }
}
