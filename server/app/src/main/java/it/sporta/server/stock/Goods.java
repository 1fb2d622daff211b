package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The door by which other contexts move goods: a document takes so much from here to there, of the
 * lots that expire first or of those it names, once. Lots are made and change hands by {@link
 * Receiving#receive(Birth, Voucher)}. All work in the caller's transaction.
 */
@ApplicationScoped
public class Goods {

    private static final String MOVED =
            "SELECT m.line, m.product_id, m.lot_id, f.kind, t.kind, m.thousandths, m.unit, m.grams,"
                    + " m.cost_cents FROM movement m JOIN place f ON f.id = m.from_place"
                    + " JOIN place t ON t.id = m.to_place WHERE m.source_id = ?";
    private static final String IN_ORDER = " ORDER BY m.line, m.part";

    private Database database;
    private Ledger ledger;
    private Places places;
    private Products products;

    protected Goods() {}

    @Inject
    public Goods(Database database, Ledger ledger, Places places, Products products) {
        this.database = database;
        this.ledger = ledger;
        this.places = places;
        this.products = products;
    }

    /**
     * Moves only what is there. Line after line, a line for each move; posted before under the
     * voucher's id and line, nothing moves and the answer is that of the first time.
     *
     * @return the parts that moved, in order: one for each lot
     * @throws Refused {@code goods.short} with the article and what is missing; then nothing moved
     */
    @Transactional
    public List<Moved> move(Voucher voucher, List<Move> moves) {
        return move(voucher, moves, true);
    }

    /**
     * As {@link #move}, for what has happened already: what no lot covers moves all the same, at no
     * cost, and becomes a task of the hub.
     */
    @Transactional
    public List<Moved> happened(Voucher voucher, List<Move> moves) {
        return move(voucher, moves, false);
    }

    /**
     * What the first line moved goes on, from where it ended, to another end: it was said to go one
     * way and went another. Posted before under the voucher's line, nothing moves.
     *
     * @param voucher of the document, at the line after its last
     */
    @Transactional
    public List<Moved> sendOn(Voucher voucher, PlaceKind to, Reason reason, Stage stage) {
        return answer(voucher, first -> to, reason, stage);
    }

    /** What the first line moved goes back to where it was, as {@link #sendOn}: it never left. */
    @Transactional
    public List<Moved> takeBack(Voucher voucher, Reason reason, Stage stage) {
        return answer(voucher, Moved::from, reason, stage);
    }

    private List<Moved> answer(
            Voucher voucher, Function<Moved, PlaceKind> to, Reason reason, Stage stage) {
        ledger.enter(List.of(voucher.hub()));
        List<Moved> before = moved(voucher, 1);
        if (!before.isEmpty()) {
            return before;
        }
        List<Moved> first = moved(voucher.from(0), 1);
        List<Moved> last = moved(voucher.from(voucher.line() - 1), 1);
        Answer answer = new Answer(voucher, places.of(voucher.hub()), reason, stage);
        for (int part = 0; part < first.size(); part++) {
            answer.add(part, last.get(part), to.apply(first.get(part)));
        }
        answer.post(database, ledger);
        return moved(voucher, 1);
    }

    /** What a document moved so far, by line and part. */
    @Transactional
    public List<Moved> moved(UUID document) {
        return database.list(MOVED + IN_ORDER, Goods::read, document);
    }

    private List<Moved> move(Voucher voucher, List<Move> moves, boolean onlyWhatIsThere) {
        ledger.enter(List.of(voucher.hub()));
        List<Moved> before = moved(voucher, moves.size());
        if (!before.isEmpty() || moves.isEmpty()) {
            return before;
        }
        Posting posting =
                new Posting(
                        database,
                        voucher.hub(),
                        places.of(voucher.hub()),
                        moves.stream().map(Move::product).toList());
        for (int line = 0; line < moves.size(); line++) {
            Move move = moves.get(line);
            posting.add(voucher, line, 0, move, need(voucher, move));
        }
        if (onlyWhatIsThere) {
            posting.uncovered().ifPresent(this::refuse);
        }
        posting.post(database, ledger);
        return moved(voucher, moves.size());
    }

    private static Fefo.Need need(Voucher voucher, Move move) {
        return new Fefo.Need(
                move.quantity(),
                voucher.businessDate(),
                Optional.empty(),
                Optional.empty(),
                move.choice());
    }

    private void refuse(Movement missing) {
        ProductId product = missing.product();
        String name = products.find(product).map(Product::name).orElse(product.toString());
        throw new Refused("goods.short", name, missing.quantity());
    }

    private List<Moved> moved(Voucher voucher, int lines) {
        return database.list(
                MOVED + " AND m.line >= ? AND m.line < ?" + IN_ORDER,
                Goods::read,
                voucher.id(),
                voucher.line(),
                voucher.line() + lines);
    }

    private static Moved read(Row row) throws SQLException {
        return new Moved(
                row.smallNumber(),
                new ProductId(row.id()),
                row.maybeId(),
                row.one(PlaceKind.class),
                row.one(PlaceKind.class),
                new Quantity(row.number(), row.one(Unit.class)),
                row.number(),
                Money.cents(row.number()));
    }
}
