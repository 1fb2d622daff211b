package it.sporta.server.week;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import java.util.UUID;

/** What is sold, cooked or preserved in the week. */
enum Article {
    APPLES(Unit.KILOGRAM, DateKind.BEST_BEFORE, 8, 0, 248),
    TOMATOES(Unit.KILOGRAM, DateKind.USE_BY, 4, 0, 319),
    PUMPKIN(Unit.KILOGRAM, DateKind.NONE, 0, 0, 187),
    RICE(Unit.KILOGRAM, DateKind.NONE, 0, 0, 405),
    CHEESE(Unit.KILOGRAM, DateKind.USE_BY, 3, 0, 1_495),
    EGGS(Unit.PIECE, DateKind.BEST_BEFORE, 9, 55, 37),
    ORANGES(Unit.KILOGRAM, DateKind.NONE, 0, 0, 203),
    HONEY(Unit.PIECE, DateKind.NONE, 0, 500, 789),
    WATER(Unit.KILOGRAM, DateKind.NONE, 0, 0, 1),
    QUICHE(Unit.PIECE, DateKind.USE_BY, 3, 250, 450),
    PASSATA(Unit.PIECE, DateKind.BEST_BEFORE, 300, 400, 399),
    PEEL(Unit.KILOGRAM, DateKind.NONE, 0, 0, 10),
    RISOTTO(Unit.PIECE, DateKind.NONE, 0, 0, 1_050);

    private final Unit unit;
    private final DateKind dates;
    private final int days;
    private final long pieceGrams;
    private final long cents;
    private final ProductId product = new ProductId(new UUID(0xA47, ordinal()));

    Article(Unit unit, DateKind dates, int days, long pieceGrams, long cents) {
        this.unit = unit;
        this.dates = dates;
        this.days = days;
        this.pieceGrams = pieceGrams;
        this.cents = cents;
    }

    static Article of(ProductId product) {
        return values()[(int) product.value().getLeastSignificantBits()];
    }

    ProductId product() {
        return product;
    }

    Unit unit() {
        return unit;
    }

    DateKind dates() {
        return dates;
    }

    /** How long it lasts, at most. */
    int days() {
        return days;
    }

    long pieceGrams() {
        return pieceGrams;
    }

    UnitPrice price() {
        return new UnitPrice(cents, unit);
    }

    Quantity of(long thousandths) {
        return new Quantity(thousandths, unit);
    }

    boolean isCounted() {
        return unit == Unit.PIECE;
    }

    /** No more than that, and whole where it is counted. */
    long whole(long thousandths) {
        return isCounted() ? thousandths / 1_000 * 1_000 : thousandths;
    }
}
