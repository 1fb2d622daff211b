package it.sporta.server.stock;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.news.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A quantity of a lot went from a place to a place. Never changed: a mistake is answered by another
 * movement with its reason.
 *
 * @param lot empty for goods that no lot covered
 * @param quantity more than zero
 * @param weighed net grams of pieces or litres that were weighed; 0 where they were not
 * @param cost what the goods had cost, at the lot's cost
 */
public record Movement(
        Source source,
        ProductId product,
        Optional<UUID> lot,
        Place from,
        Place to,
        Quantity quantity,
        long weighed,
        Money cost,
        Reason reason,
        Stage stage,
        LocalDate businessDate,
        Instant at) {

    public Movement(
            Source source,
            ProductId product,
            Optional<UUID> lot,
            Place from,
            Place to,
            Quantity quantity,
            Money cost,
            Reason reason,
            Stage stage,
            LocalDate businessDate,
            Instant at) {
        this(source, product, lot, from, to, quantity, 0, cost, reason, stage, businessDate, at);
    }

    /**
     * The document and line it came from: the same one cannot move the same goods twice.
     *
     * @param document a ticket, a delivery, a count
     * @param part counts from 0 where one line took from several lots
     * @param journal the till's entry, where a till told it
     */
    public record Source(UUID document, int line, int part, Optional<Origin> journal) {

        public Source {
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(journal, "journal");
        }

        /** Told by a person at the office, in one line. */
        public static Source of(UUID document) {
            return new Source(document, 0, 0, Optional.empty());
        }
    }

    public Movement {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(businessDate, "businessDate");
        if (!quantity.isPositive() || weighed < 0) {
            throw new IllegalArgumentException("a movement moves something: " + quantity);
        }
        if (from.id().equals(to.id())) {
            throw new IllegalArgumentException("from " + from.name() + " to itself");
        }
    }

    /**
     * Zero for what is neither sold by weight nor weighed: its lot may know what a piece weighs.
     */
    long grams() {
        return quantity.unit() == Unit.KILOGRAM ? quantity.thousandths() : weighed;
    }
}
