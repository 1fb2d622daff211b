package it.sporta.server.fiscal;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A documento di trasporto, DDT (DPR 472/1996, art. 1, c. 3): goods travel with it. It says what
 * was true when they left and never changes; what was wrong is put right by another document.
 *
 * @param organisation whose series the number is of
 */
public record TransportDocument(
        UUID id,
        UUID organisation,
        DocumentNumber number,
        LocalDate date,
        Instant departure,
        Consignment consignment) {

    /**
     * What goes from where to where.
     *
     * @param cause why it travels
     * @param carrier empty when the sender carries
     */
    public record Consignment(
            Cause cause, End sender, End receiver, String carrier, List<Item> items) {

        public Consignment {
            Objects.requireNonNull(cause, "cause");
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("nothing travels");
            }
        }
    }

    /** Causale del trasporto. */
    public enum Cause {
        SALE,
        /** To another owner, at what it had cost. */
        CESSION,
        /** Between places of one legal person: no operation for VAT. */
        TRANSFER,
        /** Surplus given away (law 166/2016, art. 16). */
        DONATION,
        /** To be worked on, and brought back. */
        PROCESSING,
        RETURN
    }

    /** Where it leaves from, or goes to. */
    public record End(String name, String address) {

        public End {
            if (name.isBlank() || address.isBlank()) {
                throw new IllegalArgumentException("a nameless end");
            }
        }

        /** A hub of ours. */
        public static End of(Organisation owner, Hub hub) {
            return new End(owner.name() + ", " + hub.name(), hub.address());
        }
    }

    /**
     * What travels: nature, quality and quantity.
     *
     * @param lot as printed on the goods, or empty
     */
    public record Item(String name, Quantity quantity, String lot) {

        public Item {
            Objects.requireNonNull(quantity, "quantity");
            if (name.isBlank()) {
                throw new IllegalArgumentException("nameless goods");
            }
        }
    }

    public TransportDocument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(consignment, "consignment");
    }
}
