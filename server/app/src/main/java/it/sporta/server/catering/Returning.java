package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Products;
import it.sporta.server.stock.Choice;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Move;
import it.sporta.server.stock.Moved;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Stage;
import it.sporta.server.stock.Stock;
import it.sporta.server.stock.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** After the occasion: what came back is weighed and gets a name, the rest stays there. */
@ApplicationScoped
public class Returning {

    /** The voucher's lines of what left come before. */
    private static final int FIRST_LINE = 1_000;

    private Occasions occasions;
    private Goods goods;
    private Ledger ledger;
    private Stock stock;
    private Products products;
    private Clock clock;

    protected Returning() {}

    @Inject
    public Returning(
            Occasions occasions,
            Goods goods,
            Ledger ledger,
            Stock stock,
            Products products,
            Clock clock) {
        this.occasions = occasions;
        this.goods = goods;
        this.ledger = ledger;
        this.stock = stock;
        this.products = products;
        this.clock = clock;
    }

    /** So much came back, of a lot that left. */
    public record Back(Quantity quantity, Return way) {}

    /** What left, one for each lot. */
    @Transactional
    public List<Moved> left(UUID id) {
        return goods.moved(id).stream().filter(part -> part.line() < FIRST_LINE).toList();
    }

    /** What came back or stayed. */
    @Transactional
    public List<Moved> ended(UUID id) {
        return goods.moved(id).stream().filter(part -> part.line() >= FIRST_LINE).toList();
    }

    /**
     * @param back by the place of the lot in {@link #left}; what is not named stayed
     * @throws Refused {@code occasion.back.more} when more came back than had left, {@code
     *     occasion.back.expired} with the article and its date when somebody would eat what is past
     *     its use-by date (Regulation (EU) 1169/2011, art. 24)
     */
    @Transactional
    public void close(UUID id, Map<Integer, Back> back) {
        ledger.enter(List.of(occasions.get(id).hub()));
        Occasion one = occasions.enter(id);
        if (one.step() == Step.CLOSED) {
            return;
        }
        one.mustBe(Step.LEFT);
        List<Moved> left = left(id);
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            requireEdible(left.get(i), back.get(i));
            moves.addAll(moves(one, left.get(i), back.get(i)));
        }
        Voucher voucher = Voucher.of(id, one.hub(), Rome.today(clock), clock.instant());
        goods.move(voucher.from(FIRST_LINE), moves);
        occasions.step(id, Step.CLOSED);
    }

    private void requireEdible(Moved part, Back back) {
        if (back == null || !back.quantity().isPositive() || !back.way().isEaten()) {
            return;
        }
        stock.ofLot(part.lot().orElseThrow()).stream()
                .filter(lot -> lot.dateKind() == DateKind.USE_BY)
                .flatMap(lot -> lot.expires().stream())
                .filter(Rome.today(clock)::isAfter)
                .findFirst()
                .ifPresent(
                        last -> {
                            String name = products.get(part.product()).name();
                            throw new Refused("occasion.back.expired", name, last);
                        });
    }

    private static List<Move> moves(Occasion one, Moved part, Back back) {
        Choice good =
                Choice.of(one.organisation())
                        .onlyLot(part.lot().orElseThrow())
                        .onlyFrom(PlaceKind.TRANSIT);
        List<Move> moves = new ArrayList<>();
        Quantity stayed = part.quantity();
        if (back != null && back.quantity().isPositive()) {
            stayed = stayed.minus(back.quantity());
            Return way = back.way();
            Choice choice = way.isEaten() ? good : good.orPast();
            moves.add(move(part, choice, back.quantity(), way.place(), way.reason()));
        }
        if (stayed.thousandths() < 0) {
            throw new Refused("occasion.back.more");
        }
        if (stayed.isPositive()) {
            moves.add(move(part, good.orPast(), stayed, PlaceKind.CUSTOMER, Reason.PICKUP));
        }
        return moves;
    }

    private static Move move(
            Moved part, Choice choice, Quantity quantity, PlaceKind to, Reason reason) {
        return new Move(part.product(), quantity, choice, to, reason, Stage.SERVICE);
    }
}
