package it.sporta.till.selling;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.devices.Printing;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.TillDrawer;
import it.sporta.till.journal.JournalFailed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * What comes out of the printer, on a thread of its own, and what became of it. A paper that is not
 * surely out stays on the list until it is printed or a person says that it is there. Nothing
 * prints again by itself.
 */
public final class Papers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Papers.class.getName());

    /** A printer that is asked whether the paper is out may take 10 s to say so. */
    public static final long STOP_SECONDS = 15;

    private final ReceiptPaper receipt;
    private final Seat<Printing> printing;
    private volatile TillDrawer drawer;
    private final OwedPapers owed;
    private final Probe probe;
    private final DueDocuments documents;
    private final Set<TicketId> coming = new HashSet<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(run -> new Thread(run, "papers"));
    private volatile BiConsumer<Sale, PaperOutcome> listener = (sale, outcome) -> {};

    Papers(
            ReceiptPaper receipt,
            Seat<Printing> printing,
            Documents fiscal,
            OwedPapers owed,
            Probe probe) {
        this.receipt = receipt;
        this.printing = printing;
        this.drawer = TillDrawer.on(printing);
        this.owed = owed;
        this.probe = probe;
        this.documents = new DueDocuments(fiscal, owed, this);
    }

    /** The drawer hangs there; else it hangs on the printer of the papers. */
    public void opens(TillDrawer hanging) {
        drawer = hanging;
    }

    /** Told what became of each paper, on the papers' thread. */
    void onPaper(BiConsumer<Sale, PaperOutcome> listener) {
        this.listener = listener;
    }

    /** Whether there is a printer at all. */
    boolean prints() {
        return printing.isTaken();
    }

    /** Receipts not surely out, oldest first; none where nothing is ever printed. */
    List<OwedPaper> waiting() {
        return prints()
                ? owed.waiting().stream().filter(paper -> !paper.isDocument()).toList()
                : List.of();
    }

    /** Whether so many are owed that older ones may have left the list. */
    boolean isFull() {
        return prints() && owed.isFull();
    }

    /** How many there are of them. */
    public int owing() {
        return waiting().size();
    }

    Optional<OwedPaper> owed(TicketId ticket) {
        return owed.of(ticket);
    }

    /** The documenti commerciali that sales are owed. */
    public DueDocuments documents() {
        return documents;
    }

    /** The first paper of a sale just made; the drawer before it, if money goes in or out. */
    void first(Sale sale, boolean drawer) {
        claim(sale);
        order(
                sale,
                () -> {
                    if (drawer) {
                        Sure.that("the drawer is ordered", this::pulse);
                        Sure.that("the drawer is told", () -> probe.at(Step.DRAWER_ORDERED));
                    }
                    if (sale.owesDocument()) {
                        documents.first(sale);
                    } else {
                        receipt(sale, false);
                    }
                });
    }

    /**
     * A person wants the paper: the first one where surely none came out, else a copy that says so.
     *
     * @throws Refused {@code copy.printer}, {@code paper.coming} when it is on its way already
     */
    void again(Sale sale) {
        if (!prints()) {
            throw new Refused("copy.printer");
        }
        claim(sale);
        TicketId ticket = sale.ticket().id();
        boolean copy =
                sale.owesDocument() || owed.of(ticket).filter(OwedPaper::surelyNone).isEmpty();
        if (!sale.owesDocument()) {
            owed.begin(ticket);
        }
        order(sale, () -> receipt(sale, copy));
    }

    /** A person has looked: the paper is there. */
    void isThere(TicketId ticket) {
        if (owed.of(ticket).filter(one -> !one.coming() && !one.isDocument()).isPresent()) {
            owed.tell(new Fact.PaperPrinted(ticket.value(), PaperOutcome.PRINTED, false));
        }
    }

    /** A second press of the same moment prints nothing. */
    private void claim(Sale sale) {
        if (!claimIfFree(sale)) {
            throw new Refused("paper.coming", sale.number());
        }
    }

    /** Whether nobody is at it; from now on somebody is, until it is settled. */
    boolean claimIfFree(Sale sale) {
        synchronized (coming) {
            return coming.add(sale.ticket().id());
        }
    }

    /** However an attempt ended: one whose outcome is not known leaves the paper in doubt. */
    void settle(TicketId ticket) {
        owed.ended(ticket);
        synchronized (coming) {
            coming.remove(ticket);
        }
    }

    private void order(Sale sale, Runnable work) {
        try {
            thread.execute(() -> Sure.that("a sale's paper", work));
        } catch (RejectedExecutionException e) {
            settle(sale.ticket().id());
            throw e;
        }
    }

    private void receipt(Sale sale, boolean copy) {
        PaperOutcome saved = attempt(sale, copy);
        Sure.that("the outcome is told", () -> probe.at(Step.OUTCOME_DURABLE));
        Sure.that("the paper is heard of", () -> listener.accept(sale, saved));
    }

    private PaperOutcome attempt(Sale sale, boolean copy) {
        try {
            PaperOutcome outcome = paper(sale, copy);
            Sure.that("the paper is told", () -> probe.at(Step.PAPER_ANSWERED));
            return save(sale, outcome, copy);
        } finally {
            settle(sale.ticket().id());
        }
    }

    private PaperOutcome save(Sale sale, PaperOutcome outcome, boolean copy) {
        try {
            owed.tell(new Fact.PaperPrinted(sale.ticket().id().value(), outcome, copy));
            return outcome;
        } catch (JournalFailed e) {
            String what = "a paper''s outcome was not saved: {0}";
            LOG.log(System.Logger.Level.ERROR, what, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a paper's outcome was not saved", e);
        }
        return PaperOutcome.UNKNOWN;
    }

    private void pulse() {
        Object became = drawer.open();
        LOG.log(System.Logger.Level.DEBUG, "drawer: {0}", became);
    }

    /** Does something with the printer's cable when the papers before it are out. */
    void afterPapers(Runnable work) {
        thread.execute(() -> Sure.that("what follows the papers", work));
    }

    private PaperOutcome paper(Sale sale, boolean copy) {
        try {
            return meaning(
                    printing.use(
                            there ->
                                    there.map(printer -> printer.print(receipt.of(sale, copy)))
                                            .orElse(new Outcome.Refused(PrinterState.UNPLUGGED))));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a paper went wrong", e);
            return PaperOutcome.UNKNOWN;
        }
    }

    private static PaperOutcome meaning(Outcome outcome) {
        if (outcome instanceof Outcome.Printed) {
            return PaperOutcome.PRINTED;
        }
        if (outcome instanceof Outcome.Held) {
            return PaperOutcome.HELD;
        }
        return outcome instanceof Outcome.Refused ? PaperOutcome.REFUSED : PaperOutcome.UNKNOWN;
    }

    /** Lets the papers under way come out, then the documents behind them. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a paper was still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            documents.close();
        }
    }
}
