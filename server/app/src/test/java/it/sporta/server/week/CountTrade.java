package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.lab.Leftovers;
import it.sporta.server.stock.Assignment;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Shortages;
import it.sporta.server.week.ByHand.Missing;
import it.sporta.server.week.ByHand.Shelf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shelves are counted in the evening, and somebody says of which lot was what had none. */
final class CountTrade implements Trade {

    private static final List<PlaceKind> ROOMS =
            List.of(
                    PlaceKind.SHOP,
                    PlaceKind.STORE,
                    PlaceKind.KITCHEN,
                    PlaceKind.BAR,
                    PlaceKind.LABORATORY);
    private static final List<PlaceKind> ENDS =
            List.of(PlaceKind.COMPOST, PlaceKind.REFUSE, PlaceKind.STAFF);

    private final Quarter quarter;
    private final Leftovers leftovers;
    private final Shortages shortages;
    private boolean counted;
    private boolean assigned;

    CountTrade(Quarter quarter) {
        this.quarter = quarter;
        leftovers =
                new Leftovers(
                        quarter.ledger,
                        quarter.places,
                        quarter.stock,
                        quarter.products,
                        quarter.clock);
        shortages =
                new Shortages(
                        quarter.database,
                        quarter.ledger,
                        quarter.places,
                        quarter.stock,
                        quarter.clock);
    }

    @Override
    public boolean isPlied() {
        return counted && assigned;
    }

    @Override
    public void step() {
        if (quarter.oneIn(2)) {
            count();
        } else {
            assign();
        }
    }

    private void count() {
        List<Shelf> there = quarter.books.shelves(quarter.any(Quarter.OUR_HUBS), ROOMS);
        if (there.isEmpty()) {
            return;
        }
        Shelf shelf = quarter.any(there);
        Crate crate = quarter.books.goods(shelf.lot());
        Article article = crate.article();
        long known = quarter.books.at(shelf);
        long away = quarter.oneIn(2) ? 0 : part(article, known);
        long good =
                Math.max(0, known - away + article.whole(quarter.chance.nextInt(2_001) - 1_000));
        PlaceKind to = quarter.any(ENDS);
        boolean stale = quarter.oneIn(8);
        Leftovers.Weighed weighed =
                new Leftovers.Weighed(
                        quarter.id(),
                        shelf.lot(),
                        shelf.spot().id(),
                        article.of(stale ? known + 1_000 : known),
                        article.of(away),
                        to,
                        Optional.of(article.of(good)));
        String no = quarter.office.press(() -> leftovers.weigh(weighed)).no();
        boolean poison = crate.isPast(quarter.today()) && away > 0 && to == PlaceKind.STAFF;
        assertThat(no).isEqualTo(stale ? "leftover.moved" : poison ? "leftover.expired" : "");
        if (no.isEmpty()) {
            counted(shelf, away, to, known - away - good);
        }
    }

    private long part(Article article, long known) {
        return article.whole((long) (quarter.chance.nextDouble() * (known + 1)));
    }

    private void counted(Shelf shelf, long away, PlaceKind to, long missing) {
        UUID hub = shelf.spot().hub();
        Spot unexplained = new Spot(hub, PlaceKind.UNEXPLAINED);
        counted |= missing != 0;
        if (away > 0) {
            quarter.books.move(shelf.lot(), shelf.spot(), new Spot(hub, to), away);
        }
        if (missing > 0) {
            quarter.books.move(shelf.lot(), shelf.spot(), unexplained, missing);
        } else if (missing < 0) {
            quarter.books.move(shelf.lot(), unexplained, shelf.spot(), -missing);
        }
    }

    private void assign() {
        List<Missing> open = new ArrayList<>(quarter.books.missing().keySet());
        open.sort(Comparator.comparing(Missing::hub).thenComparing(Missing::article));
        if (open.isEmpty()) {
            return;
        }
        Missing missing = quarter.any(open);
        List<Shelf> candidates =
                quarter.books.shelves(missing.hub(), ROOMS).stream()
                        .filter(one -> article(one) == missing.article())
                        .toList();
        if (candidates.isEmpty()) {
            return;
        }
        Shelf shelf = quarter.any(candidates);
        long lacking = quarter.books.missing().get(missing);
        long there = quarter.books.at(shelf);
        long much = quarter.some(missing.article(), Math.min(lacking, there) * 9 / 8);
        Assignment assignment =
                new Assignment(
                        quarter.id(),
                        missing.hub(),
                        missing.article().product(),
                        shelf.lot(),
                        shelf.spot().id(),
                        missing.article().of(much),
                        quarter.today());
        String no = quarter.office.press(() -> shortages.assign(assignment)).no();
        assertThat(no)
                .isEqualTo(
                        much > lacking
                                ? "lot.quantity.more"
                                : much > there ? "lot.quantity.left" : "");
        if (no.isEmpty()) {
            quarter.books.assign(shelf, much);
            assigned = true;
        }
    }

    private Article article(Shelf shelf) {
        return quarter.books.goods(shelf.lot()).article();
    }
}
