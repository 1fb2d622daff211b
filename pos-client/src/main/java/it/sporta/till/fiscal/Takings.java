package it.sporta.till.fiscal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.FiscalFact.DayClosed;
import it.sporta.kernel.journal.FiscalFact.DocumentIssued;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.money.Money;
import it.sporta.till.journal.Journal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the journal knows of each machine's open day: its documents, and what they come to. */
final class Takings {

    /**
     * An open day.
     *
     * @param z what its documents are numbered under
     * @param since when the first was issued, by the machine's clock
     */
    record Day(int z, LocalDateTime since, long documents, Money sum) {

        private static Day of(DocumentIssued first) {
            return new Day(first.z(), first.at(), 1, first.total());
        }

        private Day and(DocumentIssued more) {
            return new Day(z, since, documents + 1, sum.plus(more.total()));
        }
    }

    private final Map<String, Day> open = new HashMap<>();
    private final Map<String, Integer> closed = new HashMap<>();
    private Optional<DayClosed> last = Optional.empty();

    /** Reads on from the last closing; from now on it hears of each entry. */
    Takings(Journal journal) {
        Optional<Entry> closed = journal.last(FactType.DAY_CLOSED);
        closed.ifPresent(this::read);
        if (closed.isPresent() || journal.last(FactType.DOCUMENT_ISSUED).isPresent()) {
            Head from = closed.map(Entry::head).orElse(journal.identity().beginning());
            journal.forEachAfter(from, this::read);
        }
        journal.onAppend(this::read);
    }

    private void read(Entry entry) {
        if (entry.type() == FactType.DOCUMENT_ISSUED.code()
                || entry.type() == FactType.DAY_CLOSED.code()) {
            entry.fact().ifPresent(this::count);
        }
    }

    /**
     * A document of a later day says that somebody closed the day on the machine itself. One that
     * is found when its day is closed already was in the machine's sum.
     */
    private synchronized void count(Fact fact) {
        if (fact instanceof DocumentIssued issued) {
            if (issued.z() <= closed.getOrDefault(issued.serial(), 0)) {
                return;
            }
            open.merge(
                    issued.serial(),
                    Day.of(issued),
                    (day, fresh) -> fresh.z() > day.z() ? fresh : day.and(issued));
        } else if (fact instanceof DayClosed day) {
            Optional.ofNullable(open.remove(day.serial()))
                    .ifPresent(ended -> closed.put(day.serial(), ended.z()));
            last = Optional.of(day);
        }
    }

    synchronized Optional<Day> of(String serial) {
        return Optional.ofNullable(open.get(serial));
    }

    /** The closing made last, whichever machine's. */
    synchronized Optional<DayClosed> lastClosing() {
        return last;
    }
}
