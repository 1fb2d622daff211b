package it.sporta.till.selling;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Journal;
import it.sporta.till.journal.JournalFailed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The sales whose paper is not surely out, as the journal tells it. Facts about tickets and papers
 * go into the journal through here, so that they are counted in the journal's order.
 */
final class OwedPapers {

    private static final System.Logger LOG = System.getLogger(OwedPapers.class.getName());

    /** More than anybody prints later; the oldest go first and stay in the journal. */
    static final int MOST = 500;

    private static final int FACTS_BETWEEN_KEEPINGS = 256;

    private final Journal journal;
    private final KeptPapers kept;
    private final Map<TicketId, OwedPaper> owed = new LinkedHashMap<>();
    private Optional<Head> at = Optional.empty();
    private int sinceKept;

    /** Finds how things stood: from what was kept, else from the last shift that was opened. */
    OwedPapers(Journal journal) {
        this.journal = journal;
        this.kept = new KeptPapers(journal);
        restore();
        keep();
    }

    private void restore() {
        Optional<KeptPapers.Kept> before = kept.read();
        before.ifPresent(this::takeUp);
        before.map(KeptPapers.Kept::at)
                .or(this::farEnoughBack)
                .ifPresent(from -> journal.forEachAfter(from, this::read));
        owed.replaceAll((ticket, paper) -> paper.cutOff());
    }

    /** A receipt is forgotten with its shift, a document never: where any was owed, all is read. */
    private Optional<Head> farEnoughBack() {
        boolean fiscal =
                journal.last(FactType.DOCUMENT_ISSUED)
                        .or(() -> journal.last(FactType.DOCUMENT_DUE))
                        .isPresent();
        return fiscal
                ? Optional.of(journal.identity().beginning())
                : journal.last(FactType.SHIFT_OPENED).map(Entry::head);
    }

    private void takeUp(KeptPapers.Kept known) {
        known.papers().forEach(this::put);
        at = Optional.of(known.at());
    }

    /** The journal knows more than it did: sales of other days may be among the last. */
    synchronized void lookAgain() {
        List<OwedPaper> now = List.copyOf(owed.values());
        owed.clear();
        restore();
        now.forEach(this::put);
        keep();
    }

    private void read(Entry entry) {
        entry.fact().ifPresent(fact -> count(fact, entry));
        at = Optional.of(entry.head());
    }

    private void count(Fact fact, Entry entry) {
        if (fact instanceof Fact.TicketPaid paid) {
            put(OwedPaper.fresh(new Sale(paid, entry)));
        } else if (fact instanceof Fact.PaperPrinted paper) {
            became(new TicketId(paper.ticket()), paper.outcome());
        } else if (fact instanceof FiscalFact.OfTicket said) {
            became(new TicketId(said.ticket()), said);
        } else {
            return;
        }
        at = Optional.of(entry.head());
        if (++sinceKept >= FACTS_BETWEEN_KEEPINGS) {
            keep();
        }
    }

    /**
     * Saves a sale; from now on its paper is owed.
     *
     * @param paid made when its turn in the journal has come
     * @throws JournalFailed nobody knows whether it is saved
     */
    synchronized Sale sell(Supplier<Fact.TicketPaid> paid) {
        AtomicReference<Fact.TicketPaid> made = new AtomicReference<>();
        Entry entry = journal.append(() -> made.updateAndGet(none -> paid.get()));
        count(made.get(), entry);
        return new Sale(made.get(), entry);
    }

    /**
     * Saves what became of a paper.
     *
     * @throws JournalFailed nobody knows whether it is saved
     */
    synchronized void tell(Fact.PaperPrinted outcome) {
        count(outcome, journal.append(outcome));
    }

    /**
     * Saves what is said of a document.
     *
     * @throws JournalFailed nobody knows whether it is saved
     */
    synchronized void tell(FiscalFact.OfTicket said) {
        count(said, journal.append(said));
    }

    private void put(OwedPaper paper) {
        owed.put(paper.sale().ticket().id(), paper);
        if (owed.size() > MOST) {
            owed.values().stream()
                    .filter(one -> !one.isDocument())
                    .findFirst()
                    .ifPresent(this::drop);
        }
    }

    private void drop(OwedPaper oldest) {
        owed.remove(oldest.sale().ticket().id());
        LOG.log(
                System.Logger.Level.WARNING,
                "more than {0} papers are owed: sale {1} leaves the list",
                MOST,
                oldest.sale().number());
    }

    /** A receipt beside a document, for a customer who waits, settles no document. */
    private void became(TicketId ticket, PaperOutcome outcome) {
        if (isOfDocument(ticket)) {
            return;
        }
        if (outcome == PaperOutcome.PRINTED) {
            owed.remove(ticket);
        } else {
            owed.computeIfPresent(ticket, (id, paper) -> paper.after(outcome));
        }
    }

    private boolean isOfDocument(TicketId ticket) {
        return Optional.ofNullable(owed.get(ticket)).filter(OwedPaper::isDocument).isPresent();
    }

    private void became(TicketId ticket, FiscalFact.OfTicket said) {
        if (said instanceof FiscalFact.DocumentDue due) {
            owed.computeIfPresent(ticket, (id, paper) -> paper.after(due));
        } else {
            owed.remove(ticket);
        }
    }

    /** Another attempt begins. From now on a cut leaves it in doubt, and that is on the disk. */
    synchronized void begin(TicketId ticket) {
        if (owed.computeIfPresent(ticket, (id, paper) -> paper.begun()) != null) {
            keep();
        }
    }

    /** An attempt has ended; where its outcome was not told, nobody knows it. */
    synchronized void ended(TicketId ticket) {
        owed.computeIfPresent(ticket, (id, paper) -> paper.cutOff());
    }

    private void keep() {
        at.or(() -> Optional.of(journal.head()))
                .filter(head -> head.sequence() > 0)
                .ifPresent(head -> kept.keep(head, owed.values()));
        sinceKept = 0;
    }

    /** Whether older ones may have left the list; they stay in the journal. */
    synchronized boolean isFull() {
        return owed.size() >= MOST;
    }

    synchronized Optional<OwedPaper> of(TicketId ticket) {
        return Optional.ofNullable(owed.get(ticket));
    }

    /** Those a person can do something about, oldest first: none is under way. */
    synchronized List<OwedPaper> waiting() {
        List<OwedPaper> waiting = new ArrayList<>(owed.values());
        waiting.removeIf(OwedPaper::coming);
        return waiting;
    }
}
