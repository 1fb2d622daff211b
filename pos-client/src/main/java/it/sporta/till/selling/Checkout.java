package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.cash.Shifts;
import it.sporta.till.devices.Printing;
import it.sporta.till.devices.Seat;
import it.sporta.till.journal.Journal;
import it.sporta.till.journal.JournalFailed;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The one place where order is delicate: the basket is closed, the ticket saved, and only then
 * drawer and paper are asked for; what became of the paper is saved, too.
 *
 * <p>Cut before the ticket is durable, nothing was sold. From then on the sale stands, whatever
 * fails behind it: its paper may be in doubt, then a person looks and may press for a copy.
 */
public final class Checkout implements AutoCloseable {

    /** Legislative decree 231/2007, art. 49: five thousand euro and more never in cash. */
    static final Money CASH_LIMIT = Money.euro(5_000);

    private final Journal journal;
    private final Shifts shifts;
    private final Documents documents;
    private final OwedPapers owed;
    private final Papers papers;
    private final Probe probe;
    private final Set<TicketId> bornHere = new HashSet<>();
    private long lastNumber;

    public Checkout(
            Journal journal,
            Shifts shifts,
            ReceiptPaper receipt,
            Seat<Printing> printing,
            Documents documents,
            Probe probe) {
        this.journal = journal;
        this.shifts = shifts;
        this.documents = documents;
        this.owed = new OwedPapers(journal);
        this.papers = new Papers(receipt, printing, documents, owed, probe);
        this.probe = probe;
        this.lastNumber = numberSoFar();
    }

    private long numberSoFar() {
        return lastSale().map(Sale::number).orElse(0L);
    }

    /** The journal knows more than it did: numbers, sums and papers are found in it anew. */
    public synchronized void lookAgain() {
        lastNumber = Math.max(lastNumber, numberSoFar());
        shifts.lookAgain();
        papers.documents().lookAgain(owed::lookAgain);
    }

    /** Told what became of each paper, on the papers' thread. */
    public void onPaper(BiConsumer<Sale, PaperOutcome> listener) {
        papers.onPaper(listener);
    }

    /** Whose journal the sales are in. */
    UUID till() {
        return journal.identity().grant().till();
    }

    /** Where the papers of sales come out, or are owed. */
    public Papers papers() {
        return papers;
    }

    public Optional<Sale> lastSale() {
        return journal.last(FactType.TICKET_PAID).flatMap(Sale::of);
    }

    /** A ticket is born at this counter: until somebody tries to pay it, it is surely not sold. */
    public synchronized TicketId begin(TicketId fresh) {
        bornHere.add(fresh);
        return fresh;
    }

    /**
     * Whether this very ticket was paid. Of one that was not born here, such as a draft's, the
     * whole journal is asked: the time in its id tells nothing, a clock may have been set back.
     */
    synchronized boolean hasSold(TicketId ticket) {
        return !bornHere.contains(ticket) && journal.has(FactType.TICKET_PAID, ticket.value());
    }

    /**
     * Sells. On return the sale is durable; drawer and paper follow on their own. The same basket
     * again is the same sale.
     *
     * @param tendered in cash, at least what is due
     * @throws Refused {@code cash.limit}, {@code ticket.sold} when it was sold before the last
     *     sale, {@code shift.none} when the shift was closed meanwhile
     * @throws JournalFailed nothing can be saved: nobody may be told it is sold
     */
    public synchronized Sale pay(Basket basket, Money tendered, Terms terms) {
        Money due = terms.due(basket.total());
        if (!hasSold(basket.id()) && due.compareTo(CASH_LIMIT) >= 0) {
            throw new Refused("cash.limit");
        }
        return once(basket, terms, () -> basket.paidInCash(due, tendered));
    }

    /**
     * The same where all of it was charged to a card.
     *
     * @throws Refused {@code ticket.sold}, {@code shift.none} as {@link #pay}
     * @throws JournalFailed nothing can be saved: the card is charged, and nothing sold
     */
    public synchronized Sale payByCard(Basket basket, Terms terms) {
        return once(basket, terms, basket::paidByCard);
    }

    /**
     * How a card's payment ended that was in doubt, or not sold; on return that is durable.
     *
     * @throws JournalFailed nothing can be saved
     */
    synchronized void settle(CardEnd end, Terms terms) {
        journal.append(end.fact(journal.identity().grant().hub(), terms));
    }

    private Sale once(Basket basket, Terms terms, Supplier<Ticket> closed) {
        if (hasSold(basket.id())) {
            return lastSale()
                    .filter(sale -> sale.ticket().id().equals(basket.id()))
                    .orElseThrow(() -> new Refused("ticket.sold"));
        }
        Ticket ticket = closed.get();
        probe.at(Step.BASKET_CLOSED);
        return shifts.whileOpen(terms.shift().id(), () -> sell(ticket, basket.manner(), terms));
    }

    private Sale sell(Ticket ticket, Manner manner, Terms terms) {
        bornHere.remove(ticket.id());
        return standing(owed.sell(() -> paid(ticket, manner, terms)));
    }

    /** From here on nothing may throw: the sale is in the journal, and the basket is gone. */
    private Sale standing(Sale sale) {
        lastNumber = sale.number();
        Sure.that("the step is told", () -> probe.at(Step.TICKET_DURABLE));
        Sure.that("the shift adds up", () -> shifts.sold(sale.paid(), sale.entry().head()));
        Sure.that("the paper is ordered", () -> papers.first(sale, sale.movesCash()));
        return sale;
    }

    /** Numbers that may stand on papers of which this disk has lost the entries are passed over. */
    private Fact.TicketPaid paid(Ticket ticket, Manner manner, Terms terms) {
        Grant grant = journal.identity().grant();
        Channel channel = manner.channel(terms.settings().channel());
        return new Fact.TicketPaid(
                ticket,
                Math.max(lastNumber, journal.numbersPassedOver()) + 1,
                terms.shift().id(),
                grant.organisation(),
                grant.hub(),
                channel,
                manner.supply(terms.settings().supply()),
                terms.settings().priceList(),
                terms.shift().businessDate(),
                terms.operator().id(),
                manner.claim().map(Manner.Claim::due),
                documents.owedBy(ticket, channel, terms.settings()));
    }

    /**
     * Whether this could be sold now, as far as papers go.
     *
     * @throws Refused what {@link Documents#requireReady} says; nothing was taken
     */
    void requireReady(Manner manner, Terms terms) {
        Channel channel = manner.channel(terms.settings().channel());
        documents.requireReady(channel, terms.settings());
    }

    /** Lets the papers under way come out. */
    @Override
    public void close() {
        papers.close();
    }
}
