package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Due;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.catalogue.LocalCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What was prepared and can be paid here. The ticket that pays it has an identity that follows from
 * the till and what it pays, so the till's own journal never takes it twice; another till's does
 * not collide with it.
 */
final class Claims {

    private final LocalCatalogue catalogue;
    private final Checkout checkout;

    Claims(LocalCatalogue catalogue, Checkout checkout) {
        this.catalogue = catalogue;
        this.checkout = checkout;
    }

    /** What nobody paid, as far as this till knows. */
    List<Due> open(String words) {
        return catalogue.dues(words).stream().filter(due -> !isPaidHere(due)).toList();
    }

    private boolean isPaidHere(Due due) {
        return checkout.hasSold(ticketOf(due.id()));
    }

    /**
     * @throws Refused {@code due.paid} when it was paid here, {@code due.gone} when it is not to be
     *     paid any more
     */
    Basket basket(UUID id) {
        if (checkout.hasSold(ticketOf(id))) {
            throw new Refused("due.paid");
        }
        Due due = catalogue.due(id).orElseThrow(() -> new Refused("due.gone"));
        return new Basket(ticketOf(id), due.lines()).in(Manner.paying(due));
    }

    /**
     * @throws Refused {@code due.gone} when it was paid elsewhere, or withdrawn, since it was taken
     *     up
     */
    void requireOpen(Basket basket) {
        basket.manner()
                .claim()
                .filter(claim -> catalogue.due(claim.due()).isEmpty())
                .ifPresent(
                        gone -> {
                            throw new Refused("due.gone");
                        });
    }

    private TicketId ticketOf(UUID due) {
        String name = "ticket of " + checkout.till() + " for " + due;
        return new TicketId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)));
    }
}
