package it.sporta.till.tables;

import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;

/**
 * What is to be cooked, the oldest first; beside it what was ready last, and slips a person must
 * decide about.
 */
public record KitchenView(List<Card> cards, List<Card> ready) implements View {

    /**
     * One job.
     *
     * @param paper key of the words that say how its slip stands; empty when there is nothing to
     *     say
     * @param offered whether somebody must decide about its slip
     */
    public record Card(
            String ticket,
            int round,
            String table,
            String time,
            long minutes,
            List<Dish> dishes,
            String paper,
            boolean offered,
            boolean prints) {

        private static Card of(KitchenJob job, long now, boolean prints) {
            return new Card(
                    job.ticket().toString(),
                    job.round(),
                    job.table(),
                    Format.ITALIAN.time(Instant.ofEpochMilli(job.at())),
                    Math.max(0, (now - job.at()) / 60_000),
                    job.items().stream().map(Dish::of).toList(),
                    job.isOffered() || job.paper() == KitchenJob.Paper.WAITING
                            ? "kitchen.paper." + job.paper()
                            : "",
                    job.isOffered(),
                    prints);
        }
    }

    /** One line of it. */
    public record Dish(String key, long pieces, String name, String note, boolean less) {

        private static Dish of(KitchenJob.Item item) {
            return new Dish(
                    KitchenSlip.key(item),
                    Math.abs(item.pieces()),
                    item.name(),
                    item.note(),
                    item.takesBack());
        }
    }

    static KitchenView of(Kitchen kitchen, long now) {
        boolean prints = kitchen.prints();
        return new KitchenView(
                kitchen.toCook().stream().map(job -> Card.of(job, now, prints)).toList(),
                kitchen.ready().stream().map(job -> Card.of(job, now, prints)).toList());
    }
}
