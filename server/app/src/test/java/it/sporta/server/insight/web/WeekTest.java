package it.sporta.server.insight.web;

import static it.sporta.kernel.quantity.Quantity.grams;
import static it.sporta.server.insight.web.TwoOwners.APPLES;
import static it.sporta.server.insight.web.TwoOwners.JARS;
import static it.sporta.server.insight.web.TwoOwners.LETTUCE;
import static it.sporta.server.insight.web.TwoOwners.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.Days;
import it.sporta.server.insight.Cut;
import it.sporta.server.insight.Term;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.waste.Unsold;
import it.sporta.ui.Format;
import it.sporta.ui.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The coordinator's week against a ledger that is added up by hand. */
class WeekTest {

    /** In the night before its Sunday summer time ends: the week has 169 hours. */
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    private static final Words ITALIAN = Words.of(WeekView.class, Locale.ITALIAN);
    private static final Words ENGLISH = Words.of(WeekView.class, Locale.ENGLISH);
    private static final LocalDate WEEK_AFTER = LocalDate.of(2026, 11, 1);

    private static String litres(long thousandths) {
        return Format.ITALIAN.quantity(new Quantity(thousandths, Unit.LITRE));
    }

    private static Quantity pieces(int count) {
        return new Quantity(count * 1000L, Unit.PIECE);
    }

    private static WeekView.House house(WeekView week, UUID owner) {
        return week.houses().stream()
                .filter(one -> one.id().equals(owner.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<WeekView.Figure> figures(WeekView week, UUID owner) {
        return house(week, owner).chapters().stream()
                .flatMap(chapter -> chapter.figures().stream())
                .toList();
    }

    private static Optional<Long> figure(
            WeekView week, UUID owner, WeekChapter chapter, String words) {
        return house(week, owner).chapters().stream()
                .filter(one -> one.which() == chapter)
                .flatMap(one -> one.figures().stream())
                .filter(one -> one.said().words().equals(words))
                .map(WeekView.Figure::value)
                .findFirst();
    }

    private static long cell(WeekView week, UUID owner, String words, String place) {
        WeekView.Balance balance = house(week, owner).balance();
        int column = place.isEmpty() ? 0 : balance.places().indexOf(place) + 1;
        return balance.rows().stream()
                .filter(row -> row.words().equals(words))
                .flatMap(row -> row.cells().get(column).stream())
                .mapToLong(WeekView.Cell::grams)
                .sum();
    }

    @OnEveryDatabase
    void aWeekIsWhatItsLedgerSaysAndOtherOwnersStayApart(TestDatabase db) {
        TwoOwners world = new TwoOwners(db);
        world.at("2026-10-20T09:00");
        world.receive(world.shop, APPLES, grams(20_000));
        world.receive(world.shop, JARS, pieces(12));
        world.receive(world.pickup, APPLES, grams(9_000));
        long paid = world.sell(world.shop, APPLES, grams(1_250));
        paid += world.sell(world.shop, JARS, pieces(2));
        world.sell(world.pickup, APPLES, grams(2_000));
        world.move(world.shop, APPLES, grams(700), PlaceKind.COMPOST, Reason.SPOILED);
        world.move(world.shop, APPLES, grams(300), PlaceKind.DONATED, Reason.DONATION);
        world.move(world.shop, APPLES, grams(50), PlaceKind.UNEXPLAINED, Reason.COUNT);
        world.handOver(grams(1_500));
        world.send(APPLES, grams(4_000));
        WeekView week = world.week(AUTUMN);
        UUID own = world.cooperative;
        assertThat(figure(week, own, WeekChapter.SHOP, "week.takings")).contains(paid);
        assertThat(figure(week, own, WeekChapter.SHOP, "week.tickets")).contains(2L);
        assertThat(figure(week, own, WeekChapter.SHOP, "week.sold")).contains(1_250L + 660);
        assertThat(figure(week, own, WeekChapter.PURCHASES, "week.received"))
                .contains(20_000L + 12 * 330);
        assertThat(figure(week, own, WeekChapter.PURCHASES, "week.cost")).contains(2_400L + 1_440);
        assertThat(figure(week, own, WeekChapter.PURCHASES, "week.takenover")).contains(1_500L);
        assertThat(figure(week, own, WeekChapter.WASTE, "waste.wasted")).contains(700L);
        assertThat(figure(week, own, WeekChapter.WASTE, "fate.GIVEN")).contains(300L);
        assertThat(figure(week, own, WeekChapter.TRANSFERS, "week.sent")).contains(4_000L);
        assertThat(figure(week, own, WeekChapter.TRANSFERS, "week.ddt")).contains(1L);
        assertThat(figure(week, own, WeekChapter.TRANSFERS, "week.transfers")).contains(1L);
        assertThat(figure(week, own, WeekChapter.BAR, "week.takings")).contains(0L);
        assertThat(figure(week, world.group, WeekChapter.PURCHASES, "week.received"))
                .contains(9_000L);
        assertThat(figure(week, world.group, WeekChapter.GROUP, "week.handedover"))
                .contains(1_500L);
        assertThat(figure(week, world.group, WeekChapter.GROUP, "week.takings")).contains(440L);
        assertThat(figure(week, world.group, WeekChapter.WASTE, "waste.wasted")).contains(0L);
        assertThat(cell(week, own, "week.in", "")).isEqualTo(20_000 + 3_960 + 1_500);
        assertThat(cell(week, own, "week.unexplained", "via Palmanova")).isEqualTo(50);
        assertThat(cell(week, own, "way.OUT.TRANSIT", "via Palmanova")).isEqualTo(4_000);
        assertThat(cell(week, own, "way.IN.TRANSIT", "via Monti")).isEqualTo(4_000);
        assertThat(cell(week, own, "week.stock", "via Monti")).isEqualTo(4_000);
        assertThat(house(week, own).balance().places())
                .containsExactlyInAnyOrder("via Palmanova", "via Monti");
    }

    @OnEveryDatabase
    void midnightOfTheShopDividesWeeksAlsoWhenTheClockGoesBack(TestDatabase db) {
        assertThat(Days.weekOf(AUTUMN))
                .isEqualTo(new Days(LocalDate.of(2026, 10, 19), AUTUMN))
                .satisfies(
                        days ->
                                assertThat(
                                                days.end().getEpochSecond()
                                                        - days.begin().getEpochSecond())
                                        .isEqualTo(169 * 3600));
        TwoOwners world = new TwoOwners(db);
        world.at("2026-10-19T00:00");
        world.receive(world.shop, APPLES, grams(10_000));
        world.send(APPLES, grams(1_000));
        world.at("2026-10-25T02:30");
        world.sell(world.shop, APPLES, grams(100));
        world.at("2026-10-25T23:59:59");
        world.sell(world.shop, APPLES, grams(200));
        world.send(APPLES, grams(2_000));
        world.at("2026-10-26T00:00");
        world.sell(world.shop, APPLES, grams(400));
        world.send(APPLES, grams(3_000));
        WeekView autumn = world.week(AUTUMN);
        WeekView after = world.week(WEEK_AFTER);
        UUID own = world.cooperative;
        assertThat(figure(autumn, own, WeekChapter.SHOP, "week.sold")).contains(300L);
        assertThat(figure(autumn, own, WeekChapter.TRANSFERS, "week.sent")).contains(3_000L);
        assertThat(figure(autumn, own, WeekChapter.TRANSFERS, "week.transfers")).contains(2L);
        assertThat(figure(autumn, own, WeekChapter.TRANSFERS, "week.ddt")).contains(2L);
        assertThat(figure(after, own, WeekChapter.SHOP, "week.sold")).contains(400L);
        assertThat(figure(after, own, WeekChapter.TRANSFERS, "week.transfers")).contains(1L);
        assertThat(autumn.current()).isFalse();
        assertThat(after.current()).isTrue();
        assertThat(house(autumn, own).chapters()).allMatch(one -> one.tasks().isEmpty());
        assertThat(house(after, own).chapters())
                .flatExtracting(WeekView.Chapter::tasks)
                .extracting(Waiting::words)
                .containsExactly("week.travelling");
    }

    @OnEveryDatabase
    void piecesAndLitresOfNoWeightAreToldAsSuch(TestDatabase db) {
        TwoOwners world = new TwoOwners(db);
        world.at("2026-10-20T09:00");
        world.receive(world.shop, LETTUCE, pieces(12));
        world.receive(world.shop, APPLES, grams(2_000));
        world.sell(world.shop, LETTUCE, pieces(5));
        world.receive(world.shop, MILK, new Quantity(3_500, Unit.LITRE));
        world.sell(world.shop, MILK, new Quantity(1_500, Unit.LITRE));
        WeekView week = world.week(AUTUMN);
        Map<String, String> said =
                house(week, world.cooperative).balance().rows().stream()
                        .filter(row -> row.cells().get(0).isPresent())
                        .collect(
                                Collectors.toMap(
                                        WeekView.Row::words,
                                        row -> row.cells().get(0).get().amount(Format.ITALIAN)));
        assertThat(said)
                .containsEntry("way.OUT.CUSTOMER", "5\u00a0pz, " + litres(1_500))
                .containsEntry("week.in", "2,000\u00a0kg, 12\u00a0pz, " + litres(3_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pippo", "2026-13-01", "22/11/2026"})
    void aDayNobodyCanReadIsNoWeek(String day) {
        assertThat(WeekResource.week(day, AUTUMN)).isEmpty();
        assertThat(WeekResource.week("2026-10-25", AUTUMN)).contains(Days.weekOf(AUTUMN));
    }

    @OnEveryDatabase
    void anEmptyWeekSaysNothingWasTakenAndNothingMoved(TestDatabase db) {
        TwoOwners world = new TwoOwners(db);
        WeekView week = world.week(AUTUMN);
        assertThat(week.houses()).hasSize(2);
        assertThat(figures(week, world.cooperative))
                .extracting(WeekView.Figure::value)
                .containsOnly(0L);
        assertThat(figure(week, world.cooperative, WeekChapter.SHOP, "week.takings")).contains(0L);
        assertThat(house(week, world.cooperative).balance().isEmpty()).isTrue();
        assertThat(house(week, world.cooperative).balance().closed()).isTrue();
        assertThat(world.counter(AUTUMN, world.cooperative, Channel.SHOP).tickets()).isEmpty();
    }

    @OnEveryDatabase
    void aKeptStockThatItsMovementsDoNotExplainLeavesTheBalanceOpen(TestDatabase db) {
        TwoOwners world = new TwoOwners(db);
        world.at("2026-10-20T09:00");
        world.receive(world.shop, APPLES, grams(20_000));
        world.receive(world.pickup, APPLES, grams(9_000));
        world.sell(world.shop, APPLES, grams(1_250));
        world.at("2026-10-27T09:00");
        world.sell(world.shop, APPLES, grams(2_000));
        assertThat(world.week(AUTUMN).houses()).allMatch(house -> house.balance().closed());
        db.database()
                .change(
                        "UPDATE balance SET thousandths = thousandths + 1 WHERE hub_id = ?",
                        world.shop);
        for (LocalDate sunday : List.of(AUTUMN, WEEK_AFTER)) {
            WeekView week = world.week(sunday);
            assertThat(house(week, world.cooperative).balance().closed()).isFalse();
            assertThat(house(week, world.group).balance().closed()).isTrue();
        }
    }

    /** Every figure opens a list that adds up to it; every cell is the ledger's own sum. */
    @OnEveryDatabase
    void whateverHappensEachFigureIsTheSumOfItsList(TestDatabase db) {
        long seed = Long.getLong("sporta.seed", System.nanoTime());
        System.out.println("WeekTest seed " + seed);
        Random chance = new Random(seed);
        TwoOwners world = new TwoOwners(db);
        LocalDate day = LocalDate.of(2026, 10, 19);
        for (int step = 0; step < 70; step++) {
            world.at(day.plusDays(step / 5) + "T%02d:30".formatted(8 + step % 5 * 2));
            happen(world, chance, step);
        }
        LedgerByHand byHand = new LedgerByHand(db);
        for (LocalDate sunday : List.of(AUTUMN, WEEK_AFTER)) {
            WeekView week = world.week(sunday);
            for (UUID owner : List.of(world.cooperative, world.group)) {
                everyFigureOpens(world, week, owner);
                everyCellIsTheLedgers(world, week, owner, byHand);
            }
        }
    }

    private static void happen(TwoOwners world, Random chance, int step) {
        UUID hub = List.of(world.shop, world.bar, world.pickup).get(chance.nextInt(3));
        long grams = 20 + chance.nextInt(900);
        ProductId product = chance.nextInt(3) == 0 ? JARS : APPLES;
        Quantity some = product == JARS ? pieces(1 + chance.nextInt(3)) : grams(grams);
        switch (step < 6 ? 0 : chance.nextInt(9)) {
            case 0 -> {
                world.receive(hub, JARS, pieces(5));
                world.receive(hub, LETTUCE, pieces(4));
                world.receive(hub, APPLES, grams(5_000 + grams));
                world.receive(world.shop, APPLES, grams(3_000));
                world.receive(world.pickup, APPLES, grams(3_000));
            }
            case 1, 2, 3 -> world.sell(hub, product, some);
            case 4 -> world.move(hub, product, some, waste(chance), Reason.SPOILED);
            case 5 -> world.move(hub, product, some, PlaceKind.DONATED, Reason.DONATION);
            case 6 -> world.move(hub, product, some, PlaceKind.UNEXPLAINED, Reason.COUNT);
            case 7 -> world.handOver(grams(1 + chance.nextInt(20)));
            default -> world.send(APPLES, grams(1 + chance.nextInt(20)));
        }
    }

    private static PlaceKind waste(Random chance) {
        List<PlaceKind> ends =
                Arrays.stream(PlaceKind.values()).filter(PlaceKind::isDestination).toList();
        return ends.get(chance.nextInt(ends.size()));
    }

    private static void everyFigureOpens(TwoOwners world, WeekView week, UUID owner) {
        for (WeekView.Figure figure : figures(week, owner)) {
            assertThat(figure.name(ITALIAN)).isNotBlank();
            assertThat(figure.name(ENGLISH)).isNotBlank();
            Map<String, String> asked = asked(figure.path());
            assertThat(asked).containsEntry("di", owner.toString());
            long value =
                    figure.path().startsWith("/settimana/movimenti")
                            ? opened(world, figure.path(), figure.kind())
                            : counted(world, figure, asked);
            assertThat(value).as(figure.path()).isEqualTo(figure.value());
        }
    }

    private static long counted(
            TwoOwners world, WeekView.Figure figure, Map<String, String> asked) {
        UUID owner = UUID.fromString(asked.get("di"));
        Days days = Days.read(asked.get("da"), asked.get("a")).orElseThrow();
        if (figure.path().startsWith("/oggi/vendite")) {
            SoldView sold = world.counter(days.last(), owner, Channel.valueOf(asked.get("canale")));
            long tickets = sold.tickets().stream().mapToLong(SoldView.Ticket::cents).sum();
            assertThat(sold.takings()).isEqualTo(tickets);
            return figure.kind() == Kind.MONEY ? tickets : sold.tickets().size();
        }
        if (figure.path().startsWith("/spreco")) {
            return world.in(() -> world.unsold.between(days)).stream()
                    .filter(part -> part.owner().equals(owner))
                    .filter(
                            part ->
                                    figure.said().words().equals("waste.wasted")
                                            ? part.fate().isFoodWaste()
                                            : figure.said().words().equals("fate." + part.fate()))
                    .mapToLong(Unsold.Part::grams)
                    .sum();
        }
        return world.register.transports(days).stream()
                .filter(one -> one.organisation().equals(owner))
                .count();
    }

    private static long opened(TwoOwners world, String path, Kind kind) {
        Cut cut = cut(path);
        MovementsView first = world.in(() -> world.movements.of(cut, 1));
        assertThat(first.lines()).hasSize((int) first.count());
        long grams = first.lines().stream().mapToLong(MovementsView.Line::grams).sum();
        assertThat(first.grams()).isEqualTo(grams);
        if (!first.articles().isEmpty()) {
            assertThat(first.articles())
                    .extracting(MovementsView.Article::grams)
                    .satisfies(
                            each ->
                                    assertThat(each.stream().mapToLong(Long::longValue).sum())
                                            .isEqualTo(grams));
        }
        return kind == Kind.MONEY
                ? first.lines().stream().mapToLong(MovementsView.Line::cents).sum()
                : grams;
    }

    private static Cut cut(String path) {
        Map<String, String> asked = asked(path);
        return new Cut(
                Days.read(asked.get("da"), asked.get("a")).orElseThrow(),
                UUID.fromString(asked.get("di")),
                Optional.ofNullable(asked.get("sede")).map(UUID::fromString),
                Term.parse(asked.get("voce")).orElseThrow(),
                Optional.ofNullable(asked.get("canale")).flatMap(Cut.Trade::parse),
                Optional.empty());
    }

    private static Map<String, String> asked(String path) {
        return Arrays.stream(path.replaceAll(".*\\?|#.*", "").split("&"))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    }

    private static void everyCellIsTheLedgers(
            TwoOwners world, WeekView week, UUID owner, LedgerByHand byHand) {
        WeekView.Balance balance = house(week, owner).balance();
        assertThat(balance.closed()).isTrue();
        assertThat(balance.came()).isEqualTo(balance.named());
        Cut weightless = cut(balance.unweighedPath());
        assertThat(world.in(() -> world.movements.of(weightless, 1)).count())
                .isEqualTo(balance.unweighed());
        for (int column = 0; column <= balance.places().size(); column++) {
            Optional<UUID> hub =
                    column == 0
                            ? Optional.empty()
                            : Optional.of(hub(world, balance.places().get(column - 1)));
            long left = 0;
            for (WeekView.Row row : balance.rows()) {
                Optional<WeekView.Cell> cell = row.cells().get(column);
                long grams = cell.map(WeekView.Cell::grams).orElse(0L);
                assertThat(grams)
                        .as("%s of %s at %s", row.words(), owner, hub)
                        .isEqualTo(byHand.grams(week.days(), owner, hub, row.words()));
                cell.ifPresent(
                        one ->
                                assertThat(opened(world, one.path(), Kind.WEIGHT))
                                        .as(one.path())
                                        .isEqualTo(one.grams()));
                left += row.words().equals("week.in") ? grams : 0;
                left -= row.sum() && !row.words().equals("week.in") ? grams : 0;
            }
            assertThat(left).as("intake less all it became, at %s", hub).isZero();
        }
    }

    private static UUID hub(TwoOwners world, String name) {
        return switch (name) {
            case "via Palmanova" -> world.shop;
            case "via Monti" -> world.bar;
            default -> world.pickup;
        };
    }
}
