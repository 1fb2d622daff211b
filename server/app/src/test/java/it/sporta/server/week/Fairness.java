package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.buyinggroup.Bookings;
import it.sporta.server.buyinggroup.Share;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came short is shared so that nobody gets more while somebody gets less than was booked. */
final class Fairness {

    private Fairness() {}

    static void check(Article article, long came, List<Bookings.Line> booked, List<Share> shares) {
        long unit = article.isCounted() ? 1_000 : 1;
        Map<?, Long> given = shares.stream().collect(Collectors.toMap(Share::member, Share::given));
        assertThat(given.keySet())
                .isEqualTo(booked.stream().map(Bookings.Line::member).collect(Collectors.toSet()));
        long all = booked.stream().mapToLong(Bookings.Line::thousandths).sum();
        assertThat(given.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(Math.min(all, came));
        long level = level(came / unit, booked, unit) * unit;
        for (Bookings.Line line : booked) {
            long least = Math.min(line.thousandths(), level);
            assertThat(given.get(line.member()))
                    .isBetween(least, Math.min(line.thousandths(), level + unit));
        }
    }

    /** How many units everybody gets who booked so many: given out one round after the other. */
    private static long level(long units, List<Bookings.Line> booked, long unit) {
        long left = units;
        long level = 0;
        List<Long> wanting =
                booked.stream().map(line -> line.thousandths() / unit).sorted().toList();
        while (!wanting.isEmpty()) {
            long more = wanting.get(0) - level;
            if (more * wanting.size() > left) {
                return level + left / wanting.size();
            }
            left -= more * wanting.size();
            level += more;
            long full = level;
            wanting = wanting.stream().filter(one -> one > full).toList();
        }
        return level;
    }
}
