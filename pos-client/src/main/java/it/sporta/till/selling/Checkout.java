package it.sporta.till.selling;

import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.cash.Shifts;
import it.sporta.till.devices.Printing;
import it.sporta.till.journal.Journal;
import it.sporta.till.journal.JournalFailed;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * The one place where order is delicate: the basket is closed, the ticket saved, and only then
 * drawer and paper are asked for; what became of the paper is saved, too.
 *
 * <p>Cut before the ticket is durable, nothing was sold. Cut after it, the sale stands and its
 * paper is in doubt: a person looks, and may press for a copy. Nothing prints again by itself.
 */
public final class Checkout implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Checkout.class.getName());

    /** Legislative decree 231/2007, art. 49: five thousand euro and more never in cash. */
    static final Money CASH_LIMIT = Money.euro(5_000);

    private final Journal journal;
    private final Shifts shifts;
    private final ReceiptPaper receipt;
    private final Optional<Printing> printing;
    private final Probe probe;
    private final ExecutorService papers =
            Executors.newSingleThreadExecutor(run -> new Thread(run, "papers"));
    private volatile BiConsumer<Sale, PaperOutcome> listener = (sale, outcome) -> {};
    private long lastNumber;

    public Checkout(
            Journal journal,
            Shifts shifts,
            ReceiptPaper receipt,
            Optional<Printing> printing,
            Probe probe) {
        this.journal = journal;
        this.shifts = shifts;
        this.receipt = receipt;
        this.printing = printing;
        this.probe = probe;
        this.lastNumber = numberSoFar();
    }

    private long numberSoFar() {
        return lastSale().map(Sale::number).orElseGet(this::numbersLost);
    }

    /** After a quarantine the numbers go on beyond the lost entries: none is given twice. */
    private long numbersLost() {
        Head head = journal.head();
        return journal.after(new Head(head.epoch(), 0, head.hash()), 1).stream()
                .flatMap(first -> first.fact().stream())
                .filter(Fact.Recovered.class::isInstance)
                .mapToLong(fact -> ((Fact.Recovered) fact).last().sequence())
                .findFirst()
                .orElse(0);
    }

    /** Told what became of each paper, on the papers' thread. */
    public void onPaper(BiConsumer<Sale, PaperOutcome> listener) {
        this.listener = listener;
    }

    public Optional<Sale> lastSale() {
        return journal.last(FactType.TICKET_PAID).flatMap(Sale::of);
    }

    /** Whether this very ticket was paid: a draft on disk may be older than the last sale. */
    boolean hasSold(TicketId ticket) {
        return journal.has(FactType.TICKET_PAID, ticket.value());
    }

    /** What the journal knows of a sale's paper; empty when it was cut off before it knew. */
    public Optional<PaperOutcome> paperOf(Sale sale) {
        return journal.last(FactType.PAPER_PRINTED)
                .flatMap(Entry::fact)
                .map(Fact.PaperPrinted.class::cast)
                .filter(paper -> paper.ticket().equals(sale.ticket().id().value()))
                .map(Fact.PaperPrinted::outcome);
    }

    /**
     * Sells. On return the sale is durable; drawer and paper follow on their own.
     *
     * @param tendered in cash, at least what is due
     * @throws Refused {@code cash.limit}
     * @throws JournalFailed nothing can be saved: nobody may be told it is sold
     */
    public synchronized Sale pay(Basket basket, Money tendered, Terms terms) {
        Money due = terms.due(basket.total());
        if (due.compareTo(CASH_LIMIT) >= 0) {
            throw new Refused("cash.limit");
        }
        Ticket ticket = basket.paidInCash(due, tendered);
        probe.at(Step.BASKET_CLOSED);
        Fact.TicketPaid paid = paid(ticket, terms);
        Entry entry = journal.append(paid);
        probe.at(Step.TICKET_DURABLE);
        lastNumber++;
        shifts.sold(paid, entry.head());
        Sale sale = new Sale(paid, entry);
        papers.execute(() -> document(sale, false, !ticket.cash().isZero()));
        return sale;
    }

    private Fact.TicketPaid paid(Ticket ticket, Terms terms) {
        Grant grant = journal.identity().grant();
        return new Fact.TicketPaid(
                ticket,
                lastNumber + 1,
                terms.shift().id(),
                grant.organisation(),
                grant.hub(),
                Channel.SHOP,
                terms.settings().supply(),
                terms.settings().priceList(),
                terms.shift().businessDate(),
                terms.operator().id());
    }

    /** A person wants the paper again, or for the first time. */
    public void print(Sale sale, boolean copy) {
        papers.execute(() -> document(sale, copy, false));
    }

    private void document(Sale sale, boolean copy, boolean drawer) {
        try {
            if (drawer) {
                openDrawer();
                probe.at(Step.DRAWER_ORDERED);
            }
            PaperOutcome outcome = paper(sale, copy);
            probe.at(Step.PAPER_ANSWERED);
            journal.append(new Fact.PaperPrinted(sale.ticket().id().value(), outcome, copy));
            probe.at(Step.OUTCOME_DURABLE);
            listener.accept(sale, outcome);
        } catch (JournalFailed e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a paper''s outcome was not saved: {0}",
                    e.getMessage());
            listener.accept(sale, PaperOutcome.UNKNOWN);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a paper went wrong", e);
            listener.accept(sale, PaperOutcome.UNKNOWN);
        }
    }

    private void openDrawer() {
        DrawerOutcome outcome =
                printing.map(Printing::openDrawer)
                        .orElse(new DrawerOutcome.Refused(PrinterState.UNPLUGGED));
        LOG.log(System.Logger.Level.DEBUG, "drawer: {0}", outcome);
    }

    private PaperOutcome paper(Sale sale, boolean copy) {
        Outcome outcome =
                printing.map(printer -> printer.print(receipt.of(sale, copy)))
                        .orElse(new Outcome.Refused(PrinterState.UNPLUGGED));
        if (outcome instanceof Outcome.Printed) {
            return PaperOutcome.PRINTED;
        }
        if (outcome instanceof Outcome.Held) {
            return PaperOutcome.HELD;
        }
        return outcome instanceof Outcome.Refused ? PaperOutcome.REFUSED : PaperOutcome.UNKNOWN;
    }

    /** Whether there is a printer at all. */
    public boolean prints() {
        return printing.isPresent();
    }

    /** Lets the papers under way come out. */
    @Override
    public void close() {
        papers.shutdown();
        try {
            if (!papers.awaitTermination(15, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a paper was still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
