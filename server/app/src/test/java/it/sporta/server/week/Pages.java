package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.insight.Balances;
import it.sporta.server.insight.MassBalance;
import it.sporta.server.insight.MassBalance.Direction;
import it.sporta.server.insight.MassBalance.Way;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.week.ByHand.Flow;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The balance that the coordinator's page shows, of each article, hub by hub and all together. */
final class Pages {

    private static final Set<PlaceKind> BEGINNINGS =
            EnumSet.of(PlaceKind.PRODUCER, PlaceKind.TRANSFORMED, PlaceKind.HANDED_OVER);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private final Quarter quarter;
    private final Balances balances;

    Pages(Quarter quarter) {
        this.quarter = quarter;
        this.balances = new Balances(quarter.database);
    }

    void agree() {
        for (Article article : Article.values()) {
            Quarter.OWNERS.keySet().forEach(hub -> agrees(article, Set.of(hub)));
            agrees(article, Quarter.OWNERS.keySet());
        }
    }

    private void agrees(Article article, Set<UUID> hubs) {
        LocalDate today = quarter.today();
        MassBalance page = balances.of(article.product(), hubs, FIRST, today);
        assertThat(page.isClosed()).as("%s of %s", page, article).isTrue();
        assertThat(figures(page.in())).isEqualTo(expected(article, hubs, Direction.IN));
        assertThat(figures(page.out())).isEqualTo(expected(article, hubs, Direction.OUT));
        assertThat(page.closing()).isEqualTo(onHand(article, hubs));
        LocalDate middle = today.minusDays(2);
        MassBalance before = balances.of(article.product(), hubs, FIRST, middle);
        MassBalance after = balances.of(article.product(), hubs, middle.plusDays(1), today);
        assertThat(before.isClosed() && after.isClosed()).isTrue();
        assertThat(after.opening()).isEqualTo(before.closing());
        assertThat(after.closing()).isEqualTo(page.closing());
    }

    private static Map<PlaceKind, Long> figures(List<Way> ways) {
        Map<PlaceKind, Long> all = new HashMap<>();
        ways.forEach(way -> all.put(way.other(), way.thousandths()));
        return all;
    }

    private Map<PlaceKind, Long> expected(Article article, Set<UUID> hubs, Direction direction) {
        Map<PlaceKind, Long> all = new HashMap<>();
        quarter.books
                .flows()
                .forEach(
                        (flow, much) -> {
                            if (flow.article() == article) {
                                add(all, flow, hubs, direction, much);
                            }
                        });
        all.values().removeIf(much -> much == 0);
        return all;
    }

    private static void add(
            Map<PlaceKind, Long> all, Flow flow, Set<UUID> hubs, Direction asked, long much) {
        boolean comes = isShelf(flow.to(), hubs) && !isShelf(flow.from(), hubs);
        boolean goes = isShelf(flow.from(), hubs) && !isShelf(flow.to(), hubs);
        if (isElsewhere(flow.from(), hubs) && comes && asked == Direction.IN
                || isElsewhere(flow.to(), hubs) && goes && asked == Direction.OUT) {
            all.merge(PlaceKind.TRANSIT, much, Long::sum);
        }
        end(all, flow.from(), hubs, asked, asked == Direction.IN, much);
        end(all, flow.to(), hubs, asked, asked == Direction.OUT, much);
    }

    /** An end of goods counts on one side only, what came back taken off; a beginning on both. */
    private static void end(
            Map<PlaceKind, Long> all,
            Spot spot,
            Set<UUID> hubs,
            Direction asked,
            boolean sameWay,
            long much) {
        if (spot.kind().isReal() || !hubs.contains(spot.hub())) {
            return;
        }
        boolean beginning = BEGINNINGS.contains(spot.kind());
        Direction side = spot.kind() == PlaceKind.UNASSIGNED ? Direction.IN : Direction.OUT;
        if (beginning && sameWay || !beginning && side == asked) {
            all.merge(spot.kind(), sameWay ? much : -much, Long::sum);
        }
    }

    private static boolean isShelf(Spot spot, Set<UUID> hubs) {
        return spot.kind().isReal() && hubs.contains(spot.hub());
    }

    private static boolean isElsewhere(Spot spot, Set<UUID> hubs) {
        return spot.kind().isReal() && !hubs.contains(spot.hub());
    }

    private long onHand(Article article, Set<UUID> hubs) {
        return quarter.books.stock().entrySet().stream()
                .filter(one -> hubs.contains(one.getKey().spot().hub()))
                .filter(one -> quarter.books.goods(one.getKey().lot()).article() == article)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
