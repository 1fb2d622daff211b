package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.Fact.WasteWeighed;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.server.demo.data.Article;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Operators;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Stock;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a hub's waste station weighs on a morning, as the facts it would have told: lots whose last
 * day is over, what went bad, what preparing took off. What may still be eaten goes to people (law
 * 166/2016, art. 3): best-before goods, of those without a date about half, and part of what is on
 * its last day.
 */
final class Leftovers {

    private static final LocalTime EARLY = LocalTime.of(7, 15);

    /** Of the invented till: its tickets are of the first. */
    private static final int EPOCH = 2;

    private static final long MOST_A_DAY = 1_000;
    private static final long STEP = 5;

    private final Stock stock;
    private final Corner corner;
    private final LocalDate day;
    private final Hub hub;
    private final UUID operator;
    private final Map<ProductId, Article> articles = new HashMap<>();
    private final List<Arrived<?>> told = new ArrayList<>();

    Leftovers(
            EntityManager entities,
            Database database,
            DemoData data,
            Corner corner,
            LocalDate day) {
        this.stock = new Stock(database);
        this.corner = corner;
        this.day = day;
        this.hub = new Hubs(entities).get(corner.id());
        this.operator =
                Chance.of("weighs", corner.key(), day)
                        .one(new Operators(entities).at(hub.id()))
                        .id();
        data.goods().articles().forEach((key, article) -> articles.put(Keys.article(key), article));
    }

    List<Arrived<?>> told() {
        for (LotStock lot : stock.of(corner.id())) {
            if (lot.quantity().isPositive() && articles.containsKey(lot.product())) {
                lot(lot);
            }
        }
        unknown();
        return told;
    }

    private void lot(LotStock lot) {
        Chance chance = Chance.of("left", lot.lot(), day);
        if (lot.expires().filter(day::isAfter).isPresent()) {
            boolean good = isStillGood(lot, chance);
            tell(lot, lot.quantity(), WasteReason.EXPIRED, good ? people() : end(chance));
        } else if (isToBeFetchedToday(lot) && chance.percent(40)) {
            part(lot, 2).ifPresent(half -> tell(lot, half, WasteReason.SURPLUS, people()));
        } else if (lot.quantity().unit() == Unit.KILOGRAM && chance.percent(4)) {
            part(lot, chance.between(12, 30))
                    .ifPresent(some -> tell(lot, some, spoilt(chance), end(chance)));
        }
    }

    /** On its last day, and somebody comes before it is over. */
    private boolean isToBeFetchedToday(LotStock lot) {
        return lot.expires().filter(day::equals).isPresent() && Gifts.isFetchedOn(day);
    }

    private static boolean isStillGood(LotStock lot, Chance chance) {
        return switch (lot.dateKind()) {
            case USE_BY -> false;
            case BEST_BEFORE -> true;
            case NONE -> chance.percent(50);
        };
    }

    private static WasteDestination people() {
        return WasteDestination.PEOPLE;
    }

    private static WasteDestination end(Chance chance) {
        return chance.percent(70) ? WasteDestination.COMPOST : WasteDestination.ANAEROBIC;
    }

    private WasteReason spoilt(Chance chance) {
        if (hub.kind() == HubKind.KITCHEN) {
            return chance.percent(80) ? WasteReason.TRIMMING : WasteReason.MISTAKE;
        }
        return chance.percent(85) ? WasteReason.SPOILED : WasteReason.MISTAKE;
    }

    /** One of so many parts, in steps of the scale or whole pieces. */
    private static Optional<Quantity> part(LotStock lot, long parts) {
        long step = lot.quantity().unit() == Unit.KILOGRAM ? STEP : 1_000;
        long some = lot.quantity().thousandths() / parts / step * step;
        return some == 0
                ? Optional.empty()
                : Optional.of(new Quantity(some, lot.quantity().unit()));
    }

    private void tell(LotStock lot, Quantity quantity, WasteReason reason, WasteDestination to) {
        Article article = articles.get(lot.product());
        boolean weighed = quantity.unit() == Unit.KILOGRAM;
        tell(
                new Waste(
                        Keys.of("weighing", lot.lot(), lot.place(), day),
                        Optional.of(lot.product()),
                        article.particulars().family(),
                        article.particulars().shortName(),
                        Optional.of(lot.lot()),
                        quantity,
                        weighed ? quantity.thousandths() : 0,
                        weighed ? scale() : Weighing.keyed(0),
                        reason,
                        to));
    }

    private static Weighing scale() {
        return new Weighing(Weighing.Origin.WEIGHED_BY_SCALE, "toledo8217", 450, "");
    }

    /** What came back from the tables in one bin: nobody can say what it was. */
    private void unknown() {
        Chance chance = Chance.of("plates", corner.key(), day);
        if (hub.kind() == HubKind.SHOP || !chance.percent(80)) {
            return;
        }
        long grams = chance.between(120, 700) * STEP;
        tell(
                new Waste(
                        Keys.of("plates", corner.key(), day),
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        Quantity.grams(grams),
                        grams,
                        scale(),
                        WasteReason.PLATE,
                        WasteDestination.ANAEROBIC));
    }

    private void tell(Waste waste) {
        Instant at = day.atTime(EARLY).plusMinutes(told.size()).atZone(Rome.ZONE).toInstant();
        long sequence = day.toEpochDay() * MOST_A_DAY + told.size();
        told.add(
                new Arrived<>(
                        new WasteWeighed(waste, hub.organisation(), hub.id(), day, operator),
                        new Origin(
                                corner.pastTill(),
                                EPOCH,
                                sequence,
                                at,
                                Optional.of(corner.counter()))));
    }
}
