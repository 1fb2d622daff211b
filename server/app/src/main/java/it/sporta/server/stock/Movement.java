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
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A quantity of a lot went from a place to a place. Never changed: a mistake is answered by another
 * movement with its reason.
 *
 * @param lot empty for goods that no lot covered
 * @param quantity more than zero
 * @param cost what the goods had cost, at the lot's cost
 * @param weighed net grams as a scale said, where pieces or litres were put on one
 */
public record Movement(
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
        Instant at,
        OptionalLong weighed) {

    /** Of goods that nobody weighed just now. */
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
        this(
                source,
                product,
                lot,
                from,
                to,
                quantity,
                cost,
                reason,
                stage,
                businessDate,
                at,
                OptionalLong.empty());
    }

    /** The same goods, which a scale said weigh so much. */
    public Movement weighing(long grams) {
        return new Movement(
                source,
                product,
                lot,
                from,
                to,
                quantity,
                cost,
                reason,
                stage,
                businessDate,
                at,
                OptionalLong.of(grams));
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
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("a movement moves something: " + quantity);
        }
        if (from.id().equals(to.id())) {
            throw new IllegalArgumentException("from " + from.name() + " to itself");
        }
    }

    /**
     * Zero for what is not sold by weight and was not weighed: what a piece or a litre weighs its
     * lot knows.
     */
    long grams() {
        return weighed.orElse(quantity.unit() == Unit.KILOGRAM ? quantity.thousandths() : 0);
    }
}
