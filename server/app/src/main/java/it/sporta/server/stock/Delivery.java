package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Goods of one article that came in together: what a new lot is made of.
 *
 * @param lot made with the form, so that sending it twice receives once
 * @param owner the hub's organisation, or the group
 * @param place where they are put; empty for the hub's first place
 * @param label the lot as printed on the goods, at most 40 characters, or empty
 * @param origin country or place, at most 60 characters
 * @param expires the last day, of either kind of date; required for USE_BY
 * @param cost per unit, VAT excluded
 * @param pieceGrams net grams of one piece, 0 where nobody knows
 */
public record Delivery(
        UUID lot,
        UUID hub,
        Optional<UUID> place,
        ProductId product,
        UUID owner,
        Optional<UUID> producer,
        String label,
        String origin,
        Quantity quantity,
        DateKind dateKind,
        Optional<LocalDate> expires,
        LocalDate receivedOn,
        UnitPrice cost,
        long pieceGrams) {

    /** Of pieces whose weight nobody knows, or of goods by weight. */
    public Delivery(
            UUID lot,
            UUID hub,
            Optional<UUID> place,
            ProductId product,
            UUID owner,
            Optional<UUID> producer,
            String label,
            String origin,
            Quantity quantity,
            DateKind dateKind,
            Optional<LocalDate> expires,
            LocalDate receivedOn,
            UnitPrice cost) {
        this(
                lot,
                hub,
                place,
                product,
                owner,
                producer,
                label,
                origin,
                quantity,
                dateKind,
                expires,
                receivedOn,
                cost,
                0);
    }

    /** Each piece has so many grams net, as its label says. */
    public Delivery ofPieces(long grams) {
        return new Delivery(
                lot,
                hub,
                place,
                product,
                owner,
                producer,
                label,
                origin,
                quantity,
                dateKind,
                expires,
                receivedOn,
                cost,
                grams);
    }

    public Delivery {
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(hub, "hub");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(receivedOn, "receivedOn");
        label = label.strip();
        origin = origin.strip();
        if (!quantity.isPositive()) {
            throw new Refused("lot.quantity.none");
        }
        if (pieceGrams < 0 || pieceGrams > 0 && quantity.unit() != Unit.PIECE) {
            throw new IllegalArgumentException(pieceGrams + " g a piece of " + quantity);
        }
        if (cost.per() != quantity.unit()) {
            throw new IllegalArgumentException("a cost per " + cost.per());
        }
        if (label.length() > 40) {
            throw new Refused("lot.label.long", 40);
        }
        if (origin.length() > 60) {
            throw new Refused("lot.origin.long", 60);
        }
        if (dateKind == DateKind.USE_BY && expires.isEmpty()) {
            throw new Refused("lot.expiry.missing");
        }
        if (expires.filter(receivedOn::isAfter).isPresent()) {
            throw new Refused("lot.expiry.past");
        }
    }
}
