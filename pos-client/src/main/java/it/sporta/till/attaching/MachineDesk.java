package it.sporta.till.attaching;

import it.sporta.hardware.fiscal.DailyTotals;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.Obeyed;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.people.Operator;
import it.sporta.till.attaching.FiscalSheet.Told;
import it.sporta.till.devices.FiscalMachine;
import it.sporta.till.devices.FiscalReading;
import it.sporta.till.devices.Seat;
import it.sporta.till.exchanges.ExchangeBook;
import it.sporta.till.journal.Journal;
import it.sporta.ui.trouble.Message.Kind;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * What a coordinator or a technician wants of the fiscal printer in force, one thing at a time and
 * on a thread of its own. What it told stays until it is asked again.
 */
public final class MachineDesk implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(MachineDesk.class.getName());

    private final Seat<FiscalMachine> machine;
    private final ExchangeBook book;
    private final Journal journal;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(run -> new Thread(run, "technician"));
    private Optional<String> doing = Optional.empty();
    private Optional<Told> said = Optional.empty();
    private Optional<Known> known = Optional.empty();

    public MachineDesk(Seat<FiscalMachine> machine, ExchangeBook book, Journal journal) {
        this.machine = machine;
        this.book = book;
        this.journal = journal;
    }

    /**
     * What was read.
     *
     * @param kept how the book of exchanges stands; empty when the disk does not tell
     */
    record Known(
            FiscalReading reading,
            Outcome<DailyTotals> totals,
            Optional<ExchangeBook.Standing> kept) {}

    /**
     * @param doing last word of the key that says what is under way
     * @param said what became of the last thing
     */
    record Stand(Optional<String> doing, Optional<Told> said, Optional<Known> known) {}

    synchronized Stand stand() {
        return new Stand(doing, said, known);
    }

    /** As it is set up; empty where none is. */
    Optional<FiscalMachine> there() {
        return machine.now();
    }

    void read() {
        begin("read", this::readNow);
    }

    private Optional<Told> readNow(FiscalMachine there) {
        FiscalReading reading = there.read();
        Outcome<DailyTotals> totals =
                reading.told().isPresent()
                        ? there.printer().totals()
                        : Outcome.unknown("nobody answers");
        Optional<ExchangeBook.Standing> kept = kept();
        synchronized (this) {
            known = Optional.of(new Known(reading, totals, kept));
        }
        return Optional.empty();
    }

    private Optional<ExchangeBook.Standing> kept() {
        try {
            return Optional.of(book.standing());
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "the exchanges cannot be read", e);
            return Optional.empty();
        }
    }

    /** Prints the day as it stands, without closing it. */
    void printDay() {
        begin("day", there -> told(there, FiscalPrinter::printDay));
    }

    /** Without a sale: who does it is in the journal before the drawer moves, if it will. */
    synchronized void openDrawer(Operator operator) {
        if (machine.isTaken() && doing.isEmpty()) {
            journal.append(new Fact.DrawerOpened(operator.id(), "check"));
        }
        begin("drawer", there -> told(there, FiscalPrinter::openDrawer));
    }

    private static Optional<Told> told(
            FiscalMachine there, Function<FiscalPrinter, Outcome<Obeyed>> order) {
        Outcome<Obeyed> outcome = order.apply(there.printer());
        if (outcome instanceof Outcome.Done) {
            return Optional.of(new Told(Kind.GOOD, "machine.done", List.of()));
        }
        return Optional.of(
                outcome instanceof Outcome.Refused<Obeyed> refused
                        ? new Told(
                                Kind.STOP,
                                "machine.refused",
                                List.of("detail", refused.refusal().detail()))
                        : new Told(Kind.LOOK, "machine.unknown", List.of()));
    }

    /** Nothing begins while something is under way: the second press of a moment is no order. */
    private synchronized void begin(String what, Function<FiscalMachine, Optional<Told>> work) {
        if (doing.isPresent()) {
            return;
        }
        doing = Optional.of(what);
        said = Optional.empty();
        thread.execute(() -> end(done(work)));
    }

    private Optional<Told> done(Function<FiscalMachine, Optional<Told>> work) {
        try {
            return machine.use(
                    there ->
                            there.map(work)
                                    .orElse(
                                            Optional.of(
                                                    new Told(
                                                            Kind.LOOK,
                                                            "machine.none",
                                                            List.of()))));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the fiscal printer could not be asked", e);
            return Optional.of(new Told(Kind.STOP, "trial.broken", List.of()));
        }
    }

    private synchronized void end(Optional<Told> outcome) {
        doing = Optional.empty();
        said = outcome;
    }

    /** What is under way ends by itself. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
