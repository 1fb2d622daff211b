package it.sporta.server.demo;

import it.sporta.server.demo.Purchase.Take;
import it.sporta.server.demo.data.Article;
import it.sporta.server.demo.data.DayPart;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.demo.data.Habits.BasketSize;
import it.sporta.server.demo.data.Habits.Crowd;
import it.sporta.server.demo.data.Habits.Wish;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The customers of one hub on one day: how many come, and what they find of what they want. */
final class Customers {

    /** The steps of a shop scale of 15 kg (OIML R 76, class III). */
    private static final long SCALE_STEP = 5;

    private static final int MINUTES = 60;

    private final DemoData data;
    private final String hub;
    private final LocalDate day;
    private final List<Crowd> crowds;

    Customers(DemoData data, String hub, LocalDate day) {
        this.data = data;
        this.hub = hub;
        this.day = day;
        this.crowds =
                data.habits().crowds().stream()
                        .filter(crowd -> crowd.hub().equals(hub))
                        .filter(crowd -> crowd.weekday() == day.getDayOfWeek())
                        .toList();
    }

    /**
     * Hours in which anybody comes, ascending, the first ones of those that are left.
     *
     * @param from the first hour that is left
     * @param hundredths as many customers as are expected in them, unless one hour has more
     */
    List<Integer> some(int from, int hundredths) {
        List<Integer> hours = new ArrayList<>();
        int expected = 0;
        for (int hour = from; hour < Days.OVER; hour++) {
            expected += expected(hour);
            if (expected > hundredths && !hours.isEmpty()) {
                break;
            }
            if (expected(hour) > 0) {
                hours.add(hour);
            }
        }
        return hours;
    }

    /** How many come in an hour, in hundredths. */
    int expected(int hour) {
        return crowds.stream()
                .filter(crowd -> crowd.hour() == hour)
                .mapToInt(Crowd::hundredths)
                .sum();
    }

    /** Takes from the shelves what is bought in an hour. */
    List<Purchase> during(int hour, Shelves shelves) {
        Chance chance = Chance.of("hour", hub, day, hour);
        int people = chance.whole(expected(hour));
        List<Wish> wishes = wishes(DayPart.of(hour));
        List<Purchase> bought = new ArrayList<>();
        for (int i = 0; i < people && !wishes.isEmpty(); i++) {
            LocalTime at = LocalTime.of(hour, MINUTES * i / people);
            List<Take> takes = takes(wishes, DayPart.of(hour), chance, shelves);
            if (!takes.isEmpty()) {
                bought.add(new Purchase(at, takes));
            }
        }
        return bought;
    }

    private List<Wish> wishes(DayPart part) {
        return data.habits().wishes().stream()
                .filter(wish -> wish.hub().equals(hub) && wish.weightIn(part) > 0)
                .filter(wish -> article(wish).isSoldOn(day))
                .toList();
    }

    private List<Take> takes(List<Wish> wishes, DayPart part, Chance chance, Shelves shelves) {
        int lines = chance.weighted(sizes(part), BasketSize::weight).lines();
        List<Take> takes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines; i++) {
            Wish wish = chance.weighted(wishes, wanted -> wanted.weightIn(part));
            if (seen.add(wish.article())) {
                take(wish, chance, shelves).ifPresent(takes::add);
            }
        }
        return takes;
    }

    private List<BasketSize> sizes(DayPart part) {
        return data.habits().baskets().stream()
                .filter(size -> size.hub().equals(hub) && size.part() == part)
                .toList();
    }

    private Optional<Take> take(Wish wish, Chance chance, Shelves shelves) {
        Article article = article(wish);
        long wanted = quantity(wish, article, chance);
        if (!article.stocked()) {
            return Optional.of(new Take(article, wanted));
        }
        if (shelves.of(article.key()) < wanted) {
            return Optional.empty();
        }
        shelves.take(article.key(), wanted);
        return Optional.of(new Take(article, wanted));
    }

    private Article article(Wish wish) {
        return data.goods().articles().get(wish.article());
    }

    private static long quantity(Wish wish, Article article, Chance chance) {
        if (article.isWeighed()) {
            long grams = chance.near(wish.least(), wish.typical(), wish.most());
            return Math.max(SCALE_STEP, grams / SCALE_STEP * SCALE_STEP);
        }
        return chance.percent(80)
                ? wish.typical()
                : chance.between(wish.typical() / 1000, wish.most() / 1000) * 1000;
    }
}
