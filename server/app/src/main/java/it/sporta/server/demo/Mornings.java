package it.sporta.server.demo;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.server.demo.data.Article;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.demo.data.Habits.Supply;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happens before a hub opens: today's goods arrive. */
final class Mornings {

    /** Deliveries come in whole pieces or half kilos. */
    private static final long PIECE = 1_000;

    private static final long HALF_KILO = 500;

    private final DemoData data;

    Mornings(DemoData data) {
        this.data = data;
    }

    /**
     * @param first on its first day a hub is filled with all it ever has
     */
    void of(Corner corner, LocalDate day, boolean first, Stockroom room) {
        Shelves shelves = room.shelves(data.goods().articles().values());
        for (Supply supply : supplies(corner, day, first)) {
            Article article = data.goods().articles().get(supply.article());
            long missing = missing(supply, article, shelves);
            if (missing > 0 && article.isSoldOn(day)) {
                shelves.add(supply.article(), missing);
                room.receive(
                        "delivered",
                        article,
                        missing,
                        new UnitPrice(supply.costCents(), article.particulars().unit()),
                        expiry(supply, day));
            }
        }
    }

    private List<Supply> supplies(Corner corner, LocalDate day, boolean first) {
        Stream<Supply> here =
                data.habits().supplies().stream()
                        .filter(supply -> supply.hub().equals(corner.key()));
        if (!first) {
            return here.filter(supply -> supply.weekday() == day.getDayOfWeek()).toList();
        }
        Set<String> seen = new HashSet<>();
        return here.filter(supply -> seen.add(supply.article())).toList();
    }

    private static long missing(Supply supply, Article article, Shelves shelves) {
        long step = article.isWeighed() ? HALF_KILO : PIECE;
        long missing = supply.upTo() - shelves.of(supply.article());
        return missing <= 0 ? 0 : (missing + step - 1) / step * step;
    }

    private static Optional<LocalDate> expiry(Supply supply, LocalDate day) {
        return supply.daysToExpiry().isPresent()
                ? Optional.of(day.plusDays(supply.daysToExpiry().getAsInt()))
                : Optional.empty();
    }
}
