package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.ticket.TicketId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a cashier asks of printer and drawer beside selling, and what the counter says when a paper
 * is not surely out. It never holds up a sale.
 */
final class PaperDesk {

    private final Duty duty;
    private final Checkout checkout;
    private final News news;

    PaperDesk(Duty duty, Checkout checkout, News news) {
        this.duty = duty;
        this.checkout = checkout;
        this.news = news;
        checkout.onPaper(this::paper);
        checkout.papers().documents().listen(new Heard());
    }

    /** What becomes of documents, told on whatever thread finds out. */
    private final class Heard implements DueDocuments.Listener {
        private final Map<TicketId, Notice> told = new ConcurrentHashMap<>();

        @Override
        public void takesLong(Sale sale) {
            news.tell(Notices.documentTakesLong(sale));
        }

        @Override
        public void became(Sale sale, Optional<FiscalFact.OfTicket> said) {
            Optional<Notice> notice =
                    said.map(fact -> Notices.document(sale, fact))
                            .orElseGet(() -> Optional.of(Notices.documentNotSaved(sale)));
            news.unsay(Notices.documentTakesLong(sale));
            news.unsay(Notices.printing(sale));
            Optional.ofNullable(told.remove(sale.ticket().id())).ifPresent(news::unsay);
            notice.ifPresent(
                    fresh -> {
                        told.put(sale.ticket().id(), fresh);
                        news.tell(fresh);
                    });
        }
    }

    /**
     * A person presses <em>Stampa adesso</em>.
     *
     * @throws Refused {@code paper.none}, {@code document.unknown}, {@code paper.coming}
     */
    void printDocument(TicketId ticket) {
        checkout.papers().documents().print(ticket, duty.terms().operator());
    }

    /**
     * A person asks the machine what became of it; nothing prints.
     *
     * @throws Refused {@code paper.none}
     */
    void askForDocument(TicketId ticket) {
        checkout.papers().documents().ask(ticket);
    }

    /**
     * A person has looked for the paper.
     *
     * @throws Refused {@code paper.none}, {@code document.decided}, {@code document.unseen}, {@code
     *     paper.coming}
     */
    void decide(TicketId ticket, Looked looked) {
        checkout.papers().documents().decide(ticket, looked, duty.terms().operator());
    }

    /** What must be said of a sale's paper; empty when it is surely out, or never comes. */
    Optional<Notice> doubt(Sale sale) {
        return sale.owesDocument() ? Optional.empty() : receiptInDoubt(sale);
    }

    private Optional<Notice> receiptInDoubt(Sale sale) {
        return checkout.papers().prints()
                ? checkout.papers().owed(sale.ticket().id()).flatMap(Notices::paper)
                : Optional.empty();
    }

    /**
     * Prints the last sale's paper once more, marked as a copy unless surely none came out.
     *
     * @throws Refused {@code copy.none}, {@code copy.printer}, {@code paper.coming}
     */
    void printAgain() {
        print(checkout.lastSale().orElseThrow(() -> new Refused("copy.none")));
    }

    /**
     * The same for a paper that is owed, and for the last sale's.
     *
     * @throws Refused {@code paper.none} when it is owed no more
     */
    void print(TicketId ticket) {
        Optional<Sale> owed = checkout.papers().owed(ticket).map(OwedPaper::sale);
        Optional<Sale> last = checkout.lastSale().filter(sale -> sale.ticket().id().equals(ticket));
        print(owed.or(() -> last).orElseThrow(() -> new Refused("paper.none")));
    }

    private synchronized void print(Sale sale) {
        duty.terms();
        checkout.papers().again(sale);
        news.tell(Notices.printing(sale));
    }

    private synchronized void paper(Sale sale, PaperOutcome outcome) {
        if (outcome == PaperOutcome.PRINTED) {
            news.unsay(Notices.printing(sale));
        } else if (checkout.papers().prints()) {
            news.tell(doubt(sale).orElseGet(() -> Notices.copy(sale, outcome)));
        }
    }

    /** Without a sale. Who does it and why is in the journal before the drawer moves. */
    void openDrawer(CashDrawer drawer, CashDrawer.Reason reason) {
        drawer.open(
                duty.terms().operator(),
                reason,
                outcome -> Notices.drawer(outcome).ifPresent(news::tell));
    }
}
