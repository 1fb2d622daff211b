package it.sporta.till.cash;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.people.Operator;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.journal.Journal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The shifts of this till's one drawer: none or one is open. */
public final class Shifts {

    /** A drawer that holds more is a typing mistake. */
    static final Money MOST = Money.euro(100_000);

    /** Keeping costs a small file, reading about as many sales costs some milliseconds. */
    private static final int TICKETS_BETWEEN_SUMS = 128;

    private final Journal journal;
    private final KeptSum kept;
    private final LocalCatalogue catalogue;
    private final UuidV7 ids;
    private Optional<Shift> open = Optional.empty();
    private Optional<Closing> last = Optional.empty();

    /** Finds in the journal how things stood. */
    public Shifts(Journal journal, LocalCatalogue catalogue, UuidV7 ids) {
        this.journal = journal;
        this.kept = new KeptSum(journal.beside("shift.sum"));
        this.catalogue = catalogue;
        this.ids = ids;
        journal.last(FactType.SHIFT_OPENED).ifPresent(this::restore);
    }

    /** The journal knows more than it did: how things stand is found in it anew. */
    public synchronized void lookAgain() {
        kept.forget();
        open = Optional.empty();
        journal.last(FactType.SHIFT_OPENED).ifPresent(this::restore);
    }

    private void restore(Entry opening) {
        opening.fact().ifPresent(this::apply);
        Head from = kept.read().filter(this::stands).map(this::takeUp).orElse(opening.head());
        journal.forEachAfter(from, this::read);
    }

    /** A sum of another shift, or of a journal that was set aside, says nothing about this one. */
    private boolean stands(KeptSum.Sum sum) {
        return open.filter(shift -> shift.id().equals(sum.shift())).isPresent()
                && journal.holds(sum.at());
    }

    private Head takeUp(KeptSum.Sum sum) {
        open = open.map(shift -> shift.having(sum.taken(), sum.tickets()));
        return sum.at();
    }

    private void read(Entry entry) {
        entry.fact().ifPresent(this::apply);
        if (entry.type() == FactType.TICKET_PAID.code()) {
            keepNowAndThen(entry.head());
        }
    }

    private void keepNowAndThen(Head at) {
        open.filter(shift -> shift.tickets() % TICKETS_BETWEEN_SUMS == 0)
                .ifPresent(shift -> kept.keep(KeptSum.Sum.of(at, shift)));
    }

    private void apply(Fact fact) {
        if (fact instanceof Fact.ShiftOpened opened) {
            open =
                    Optional.of(
                            new Shift(
                                    opened.shift(),
                                    opened.businessDate(),
                                    opened.counted(),
                                    Money.ZERO,
                                    0));
        } else if (fact instanceof Fact.ShiftClosed) {
            open = Optional.empty();
        } else if (fact instanceof Fact.TicketPaid paid) {
            add(paid);
        }
    }

    private void add(Fact.TicketPaid paid) {
        open =
                open.map(
                        shift ->
                                shift.id().equals(paid.shift())
                                        ? shift.with(paid.ticket().cash())
                                        : shift);
    }

    public synchronized Optional<Shift> current() {
        return open;
    }

    /** The closing just made, until the next opening. */
    public synchronized Optional<Closing> lastClosing() {
        return last;
    }

    /**
     * A sale's cash is in the drawer.
     *
     * @param at the entry that says so; sales are told in the order of their entries
     */
    public synchronized void sold(Fact.TicketPaid paid, Head at) {
        add(paid);
        keepNowAndThen(at);
    }

    /**
     * Does something while nobody can close this shift.
     *
     * @throws Refused {@code shift.none} when it is not open any more
     */
    public synchronized <T> T whileOpen(UUID shift, Supplier<T> act) {
        open.filter(now -> now.id().equals(shift)).orElseThrow(() -> new Refused("shift.none"));
        return act.get();
    }

    /**
     * Opens one; where one is open already, that one is the answer: a second press opens nothing.
     *
     * @throws Refused {@code shift.no-list}, {@code shift.no-regime}, {@code shift.counted}
     */
    public synchronized Shift open(Money counted, LocalDate businessDate, Operator operator) {
        if (open.isPresent()) {
            return open.get();
        }
        requireRegime();
        requireSensible(counted);
        Fact.ShiftOpened opened =
                new Fact.ShiftOpened(ids.next(), businessDate, counted, operator.id());
        journal.append(opened);
        apply(opened);
        last = Optional.empty();
        return open.orElseThrow();
    }

    private void requireRegime() {
        String regime =
                catalogue.settings().orElseThrow(() -> new Refused("shift.no-list")).regime();
        if (regime.isBlank()) {
            throw new Refused("shift.no-regime");
        }
    }

    private static void requireSensible(Money counted) {
        if (counted.isNegative() || counted.compareTo(MOST) > 0) {
            throw new Refused("shift.counted");
        }
    }

    /**
     * @throws Refused {@code shift.none} when none is open, {@code shift.counted}
     */
    public synchronized Closing close(Money found, Operator operator) {
        Shift shift = open.orElseThrow(() -> new Refused("shift.none"));
        requireSensible(found);
        journal.append(new Fact.ShiftClosed(shift.id(), found, shift.expected(), operator.id()));
        open = Optional.empty();
        Closing closing = new Closing(shift, found);
        last = Optional.of(closing);
        return closing;
    }
}
