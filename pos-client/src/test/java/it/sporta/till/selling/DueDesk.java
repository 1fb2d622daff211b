package it.sporta.till.selling;

import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A person at a till who looks after its documenti commerciali. */
public final class DueDesk {

    private final Checkout checkout;

    public DueDesk(Checkout checkout) {
        this.checkout = checkout;
    }

    /** Whether the drawer opens that often while documents may still be under way. */
    public boolean drawerHasOpened(Shop shop, int times) throws Exception {
        shop.awaitPapers();
        return shop.pulses == times;
    }

    /** What stands on the list. */
    public record Row(TicketId ticket, Known known, String reason) {}

    public List<Row> rows() {
        return checkout.papers().documents().waiting().stream()
                .map(
                        one ->
                                new Row(
                                        one.sale().ticket().id(),
                                        one.known(),
                                        one.due().map(FiscalFact.DocumentDue::reason).orElse("")))
                .toList();
    }

    public Optional<Documents.LastSeen> seen(TicketId ticket) {
        return checkout.papers().documents().lastSeen(ticket);
    }

    public void print(TicketId ticket) {
        checkout.papers().documents().print(ticket, Hub.ANNA);
        awaitPapers();
    }

    public void ask(TicketId ticket) {
        checkout.papers().documents().ask(ticket);
        awaitPapers();
    }

    public void decide(TicketId ticket, Looked looked) {
        checkout.papers().documents().decide(ticket, looked, Hub.ANNA);
        awaitPapers();
    }

    /** The receipt of the last sale, for a customer who must leave with something. */
    public void copy() {
        checkout.papers().again(checkout.lastSale().orElseThrow());
        awaitPapers();
    }

    /** As the till does by itself. */
    public void askForAll() {
        checkout.papers().documents().askForAll();
        awaitPapers();
    }

    /** Waits until no paper is under way, and no document. */
    public void awaitPapers() {
        CountDownLatch out = new CountDownLatch(1);
        checkout.papers().afterPapers(() -> checkout.papers().documents().after(out::countDown));
        try {
            if (!out.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("a paper did not come to an end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
