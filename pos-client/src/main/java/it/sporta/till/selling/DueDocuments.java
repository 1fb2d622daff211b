package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The documenti commerciali that sales are owed, on a thread of their own, since a machine that is
 * silent may hold it for a minute, and no drawer waits for that: ordered right after the sale, and
 * when a person presses; asked for when it is not known whether they are out; decided about by a
 * person. What becomes of each is in the journal before anybody hears of it.
 */
public final class DueDocuments implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DueDocuments.class.getName());

    /** A customer who waits longer wants to hear why. */
    private static final Duration LONG = Duration.ofSeconds(2);

    /** What the counter wants to hear. */
    interface Listener {
        Listener NOBODY =
                new Listener() {
                    @Override
                    public void takesLong(Sale sale) {
                        LOG.log(System.Logger.Level.DEBUG, "a document takes long");
                    }

                    @Override
                    public void became(Sale sale, Optional<FiscalFact.OfTicket> said) {
                        LOG.log(System.Logger.Level.DEBUG, "of a document: {0}", said);
                    }
                };

        void takesLong(Sale sale);

        /**
         * @param said empty when it could not be saved, or something went wrong: it is not known
         */
        void became(Sale sale, Optional<FiscalFact.OfTicket> said);
    }

    private final Documents documents;
    private final OwedPapers owed;
    private final Papers papers;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(run -> thread(run, "documents"));
    private final ScheduledThreadPoolExecutor patience =
            new ScheduledThreadPoolExecutor(1, run -> thread(run, "documents-patience"));
    private volatile Listener listener = Listener.NOBODY;

    DueDocuments(Documents documents, OwedPapers owed, Papers papers) {
        this.documents = documents;
        this.owed = owed;
        this.papers = papers;
        documents.takeUp(
                waiting().stream()
                        .filter(paper -> paper.known() != Known.NOT_OUT)
                        .map(OwedPaper::sale)
                        .toList());
    }

    private static Thread thread(Runnable run, String name) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        return thread;
    }

    void listen(Listener whoever) {
        listener = whoever;
    }

    /** Those a person can do something about, oldest first. */
    List<OwedPaper> waiting() {
        return owed.waiting().stream().filter(OwedPaper::isDocument).toList();
    }

    /** Whether the machine may still say of one whether it is out. */
    public boolean isAnyUnknown() {
        return waiting().stream().anyMatch(paper -> paper.known() == Known.NOT_YET);
    }

    /** How many sales have no document, as far as is known. */
    public int owing() {
        return waiting().size();
    }

    Optional<Documents.LastSeen> lastSeen(TicketId ticket) {
        return documents.lastSeen(ticket);
    }

    /** Of a sale just made, of which the paper is claimed. */
    void first(Sale sale) {
        order(sale, () -> attempt(sale, () -> documents.issue(sale, Optional.empty())));
    }

    /**
     * A person wants it printed now.
     *
     * @throws Refused {@code document.unknown} unless surely nothing came out, {@code paper.none},
     *     {@code paper.coming}
     */
    void print(TicketId ticket, Operator who) {
        OwedPaper paper = due(ticket);
        if (paper.known() != Known.NOT_OUT) {
            throw new Refused("document.unknown", paper.sale().number());
        }
        alone(
                paper.sale(),
                () -> {
                    owed.begin(ticket);
                    attempt(paper.sale(), () -> documents.issue(paper.sale(), Optional.of(who)));
                });
    }

    /**
     * A person wants to know what became of it; nothing prints. Where it is being asked just now,
     * that answer counts.
     *
     * @throws Refused {@code paper.none}
     */
    void ask(TicketId ticket) {
        Sale sale = due(ticket).sale();
        if (papers.claimIfFree(sale)) {
            order(sale, () -> attempt(sale, () -> documents.ask(sale)));
        }
    }

    /**
     * A person has looked for the paper.
     *
     * @throws Refused {@code document.decided} when there is no doubt any more, {@code
     *     document.unseen} where the machine told no last one, or one of another sum, {@code
     *     paper.none}, {@code paper.coming}
     */
    void decide(TicketId ticket, Looked looked, Operator who) {
        OwedPaper paper = due(ticket);
        if (paper.known() != Known.FOR_A_PERSON) {
            throw new Refused("document.decided", paper.sale().number());
        }
        if (looked instanceof Looked.Last
                && lastSeen(ticket).filter(last -> last.mayBeOf(paper.sale())).isEmpty()) {
            throw new Refused("document.unseen", paper.sale().number());
        }
        alone(
                paper.sale(),
                () -> attempt(paper.sale(), () -> documents.decide(paper.sale(), looked, who)));
    }

    /**
     * Asks for all that can still be asked for; who is under way is left alone. Nobody hears of
     * what is as it was.
     */
    public void askForAll() {
        for (OwedPaper paper : known()) {
            Sale sale = paper.sale();
            if (documents.hasNews(sale, paper.known()) && papers.claimIfFree(sale)) {
                order(sale, () -> quietly(sale));
            }
        }
    }

    /** None while sales are coming back of which it is not known what was ordered. */
    private synchronized List<OwedPaper> known() {
        return waiting();
    }

    /**
     * Sales may come back with what the journal is given.
     *
     * @param reading finds out which are owed their paper
     */
    synchronized void lookAgain(Runnable reading) {
        Set<TicketId> before =
                waiting().stream()
                        .map(paper -> paper.sale().ticket().id())
                        .collect(Collectors.toSet());
        reading.run();
        documents.cameBack(
                waiting().stream()
                        .filter(paper -> paper.known() != Known.NOT_OUT)
                        .map(OwedPaper::sale)
                        .filter(sale -> !before.contains(sale.ticket().id()))
                        .toList());
    }

    private OwedPaper due(TicketId ticket) {
        return owed.of(ticket)
                .filter(OwedPaper::isDocument)
                .orElseThrow(() -> new Refused("paper.none"));
    }

    /** Does something with the machine, behind the documents before it. */
    public void after(Runnable work) {
        thread.execute(() -> Sure.that("what follows the documents", work));
    }

    private void alone(Sale sale, Runnable work) {
        if (!papers.claimIfFree(sale)) {
            throw new Refused("paper.coming", sale.number());
        }
        order(sale, work);
    }

    private void order(Sale sale, Runnable work) {
        try {
            thread.execute(() -> Sure.that("a sale's document", work));
        } catch (RejectedExecutionException e) {
            papers.settle(sale.ticket().id());
            throw e;
        }
    }

    private void quietly(Sale sale) {
        try {
            FiscalFact.OfTicket said = documents.ask(sale);
            if (isOwed(sale) && isNews(sale, said)) {
                owed.tell(said);
                listener.became(sale, Optional.of(said));
            }
        } finally {
            papers.settle(sale.ticket().id());
        }
    }

    private boolean isOwed(Sale sale) {
        return owed.of(sale.ticket().id()).isPresent();
    }

    private boolean isNews(Sale sale, FiscalFact.OfTicket said) {
        return owed.of(sale.ticket().id()).filter(paper -> paper.hasHeard(said)).isEmpty();
    }

    private void attempt(Sale sale, Supplier<FiscalFact.OfTicket> act) {
        if (!isOwed(sale)) {
            papers.settle(sale.ticket().id()); // another found it meanwhile
            return;
        }
        Future<?> tooLong =
                patience.schedule(
                        () -> listener.takesLong(sale), LONG.toMillis(), TimeUnit.MILLISECONDS);
        Optional<FiscalFact.OfTicket> said = Optional.empty();
        try {
            said = Optional.of(saved(sale, act.get()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "what became of a document is not known", e);
        } finally {
            tooLong.cancel(false);
            papers.settle(sale.ticket().id());
            listener.became(sale, said);
        }
    }

    private FiscalFact.OfTicket saved(Sale sale, FiscalFact.OfTicket said) {
        if (isNews(sale, said)) {
            owed.tell(said);
        }
        return said;
    }

    /** Gives the document under way its time; one that takes longer is asked for at the start. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(Papers.STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a document was still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            patience.shutdownNow();
        }
    }
}
