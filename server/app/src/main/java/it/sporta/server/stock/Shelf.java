package it.sporta.server.stock;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a hub has of some articles, read once for many tickets and taken from ticket by ticket. True
 * only for whoever went through the hub's gate, and until the end of the transaction.
 */
final class Shelf {

    /** Few sizes, so that few statements are prepared; the last article fills the rest. */
    private static final int[] SIZES = {1, 4, 16, 64};

    private static final String SELECT =
            "SELECT b.product_id, b.lot_id, l.owner_id, b.place_id, l.label, l.unit, b.thousandths,"
                    + " l.date_kind, l.expires_on, l.received_on, l.cost_cents"
                    + " FROM balance b JOIN lot l ON l.id = b.lot_id"
                    + " WHERE b.hub_id = ? AND b.product_id IN (";

    private final Map<UUID, Place> places;
    private final Map<ProductId, List<Stocked>> stock = new HashMap<>();

    private Shelf(List<Place> places) {
        this.places = places.stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    static Shelf read(
            Database database, UUID hub, List<Place> places, Collection<ProductId> products) {
        Shelf shelf = new Shelf(places);
        List<ProductId> all = products.stream().distinct().toList();
        for (int from = 0; from < all.size(); ) {
            int size = size(all.size() - from);
            int to = Math.min(all.size(), from + size);
            shelf.read(database, hub, all.subList(from, to), size);
            from = to;
        }
        shelf.sweep(database);
        return shelf;
    }

    private static int size(int wanted) {
        for (int size : SIZES) {
            if (size >= wanted) {
                return size;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    private void read(Database database, UUID hub, List<ProductId> products, int size) {
        Object[] values = new Object[size + 1];
        values[0] = hub;
        for (int i = 0; i < size; i++) {
            values[i + 1] = products.get(Math.min(i, products.size() - 1)).value();
        }
        String sql = SELECT + String.join(", ", Collections.nCopies(size, "?")) + ")";
        database.list(sql, this::keep, values);
    }

    private Stocked keep(Row row) throws SQLException {
        ProductId product = new ProductId(row.id());
        Stocked stocked =
                new Stocked(
                        row.id(),
                        row.id(),
                        places.get(row.id()),
                        row.text(),
                        row.one(Unit.class),
                        row.number(),
                        row.one(DateKind.class),
                        row.maybeDay(),
                        row.day(),
                        row.number());
        stock.computeIfAbsent(product, absent -> new ArrayList<>()).add(stocked);
        return stocked;
    }

    /** Balances of nothing: every reading would pass them again. */
    private void sweep(Database database) {
        List<Object[]> empty = new ArrayList<>();
        for (List<Stocked> all : stock.values()) {
            for (Stocked one : all) {
                if (one.thousandths() == 0) {
                    empty.add(new Object[] {one.lot(), one.place().id()});
                }
            }
            all.removeIf(one -> one.thousandths() == 0);
        }
        database.changeAll(
                "DELETE FROM balance WHERE lot_id = ? AND place_id = ? AND thousandths = 0", empty);
    }

    List<Fefo.Taken> take(ProductId product, Fefo.Need need) {
        List<Stocked> there = stock.getOrDefault(product, List.of());
        List<Fefo.Taken> taken = Fefo.take(need, there);
        for (Fefo.Taken part : taken) {
            part.from()
                    .ifPresent(
                            from ->
                                    there.set(
                                            there.indexOf(from),
                                            from.less(part.quantity().thousandths())));
        }
        return taken;
    }
}
