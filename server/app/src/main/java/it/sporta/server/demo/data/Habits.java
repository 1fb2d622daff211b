package it.sporta.server.demo.data;

import it.sporta.server.catalogue.DateKind;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What usually happens: what comes when, how many customers, and what they take. */
public record Habits(
        List<Supply> supplies, List<Crowd> crowds, List<BasketSize> baskets, List<Wish> wishes) {

    /**
     * What arrives on a day of the week.
     *
     * @param upTo thousandths that should be there afterwards
     * @param costCents per unit, VAT excluded
     * @param daysToExpiry empty for what does not expire
     */
    public record Supply(
            DayOfWeek weekday,
            String hub,
            String article,
            long upTo,
            long costCents,
            OptionalInt daysToExpiry) {}

    /** How many customers come in an hour, in hundredths. */
    public record Crowd(String hub, DayOfWeek weekday, int hour, int hundredths) {}

    public record BasketSize(String hub, DayPart part, int lines, int weight) {}

    /**
     * How much an article is wanted.
     *
     * @param weight against the other articles of the hub
     * @param least thousandths, as {@code typical} and {@code most}
     * @param percents of the weight in each part of the day
     */
    public record Wish(
            String hub,
            String article,
            int weight,
            long least,
            long typical,
            long most,
            Map<DayPart, Integer> percents) {

        public long weightIn(DayPart part) {
            return (long) weight * percents.get(part);
        }
    }

    static Habits read(Path directory, Neighbourhood where, Goods goods) {
        Map<String, ?> hubs = where.hubs();
        Map<String, Article> articles = goods.articles();
        return new Habits(
                Sheet.read(directory, "deliveries.csv", row -> supply(row, hubs, articles)),
                Sheet.read(directory, "tickets.csv", row -> crowd(row, hubs)),
                Sheet.read(directory, "baskets.csv", row -> basket(row, hubs)),
                Sheet.read(directory, "demand.csv", row -> wish(row, hubs, articles)));
    }

    private static Supply supply(Entry row, Map<String, ?> hubs, Map<String, Article> articles) {
        String article = row.known("product", articles);
        OptionalInt days =
                row.maybe("days_to_expiry").isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(row.small("days_to_expiry", 0, 3_650));
        DateKind dateKind = articles.get(article).particulars().dateKind();
        if (dateKind == DateKind.USE_BY && days.isEmpty()) {
            throw row.bad(article + " has a use-by date and no days to it");
        }
        return new Supply(
                weekday(row),
                row.known("hub", hubs),
                article,
                row.whole("up_to_quantity", 1),
                row.whole("cost_cents", 0),
                days);
    }

    private static DayOfWeek weekday(Entry row) {
        return DayOfWeek.of(row.small("weekday", 1, 7));
    }

    private static Crowd crowd(Entry row, Map<String, ?> hubs) {
        return new Crowd(
                row.known("hub", hubs),
                weekday(row),
                row.small("hour", 0, 23),
                row.small("tickets_hundredths", 0, 100_000));
    }

    private static BasketSize basket(Entry row, Map<String, ?> hubs) {
        return new BasketSize(
                row.known("hub", hubs),
                row.one("daypart", DayPart.class),
                row.small("lines", 1, 50),
                row.small("weight", 0, 100_000));
    }

    private static Wish wish(Entry row, Map<String, ?> hubs, Map<String, Article> articles) {
        long least = row.whole("quantity_min", 1);
        long typical = row.whole("quantity_typical", least);
        Map<DayPart, Integer> percents = new EnumMap<>(DayPart.class);
        for (DayPart part : DayPart.values()) {
            String column = part.name().toLowerCase(java.util.Locale.ROOT) + "_percent";
            percents.put(part, row.small(column, 0, 10_000));
        }
        return new Wish(
                row.known("hub", hubs),
                row.known("product", articles),
                row.small("weight", 0, 1_000_000),
                least,
                typical,
                row.whole("quantity_max", typical),
                percents);
    }
}
