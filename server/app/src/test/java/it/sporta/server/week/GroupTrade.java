package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.buyinggroup.Booking;
import it.sporta.server.buyinggroup.Bookings;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.Pickup;
import it.sporta.server.buyinggroup.ProducerOrder;
import it.sporta.server.buyinggroup.Rules;
import it.sporta.server.buyinggroup.Share;
import it.sporta.server.buyinggroup.Unloading;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.week.ByHand.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A cycle from the first booking to the shop's shelf; then the next. */
final class GroupTrade implements Trade {

    private static final List<Article> OFFERED =
            List.of(Article.ORANGES, Article.APPLES, Article.HONEY);

    private enum Step {
        DRAFT,
        BOOK,
        ORDER,
        UNLOAD,
        SHARE,
        WEIGH,
        PACK,
        PICK_UP,
        PASS
    }

    private final Quarter quarter;
    private final GroupDesk desk;
    private final List<UUID> members = new ArrayList<>();
    private final PickupCounter counter;
    private Step next = Step.DRAFT;
    private UUID cycle;
    private List<Offer> offers = List.of();
    private Instant closes;
    private int passed;

    GroupTrade(Quarter quarter, GroupDesk desk) {
        this.quarter = quarter;
        this.desk = desk;
        this.counter = new PickupCounter(quarter);
        for (int i = 0; i < 5; i++) {
            UUID member = quarter.id();
            members.add(member);
            String name = "Socia " + i;
            quarter.db.doInTransaction(
                    e -> desk.members.welcome(member, Quarter.GROUP, name, "", Quarter.PERSON));
        }
    }

    /** How many cycles left something to the shop, each with a paper. */
    int passed() {
        return passed;
    }

    @Override
    public boolean isPlied() {
        return passed > 0 && counter.isUsed();
    }

    /** How many payments somebody must look at. */
    int odd() {
        return counter.odd();
    }

    @Override
    public void step() {
        switch (next) {
            case DRAFT -> draft();
            case BOOK -> bookOrWait();
            case ORDER -> order();
            case UNLOAD -> unload();
            case SHARE -> share();
            case WEIGH -> weigh();
            case PACK -> pack();
            case PICK_UP -> pickUp();
            case PASS -> pass();
        }
    }

    private void draft() {
        UUID now = quarter.id();
        cycle = now;
        Instant opens = quarter.clock.instant();
        closes = opens.plus(Duration.ofHours(9));
        LocalDate delivery = quarter.today().plusDays(2);
        Cycle.Calendar calendar = new Cycle.Calendar("Ciclo", opens, closes, delivery);
        quarter.office.press(() -> desk.planning.draft(now, Quarter.FAENZA, calendar)).get();
        offers = OFFERED.stream().map(this::offer).toList();
        offers.forEach(one -> quarter.office.press(() -> desk.planning.offer(now, one)).get());
        quarter.office.press(() -> desk.planning.announce(now, Quarter.PERSON)).get();
        book(members.get(0));
        next = Step.BOOK;
    }

    private Offer offer(Article article) {
        return new Offer(
                quarter.id(),
                article.product(),
                new UUID(0xF0, article.ordinal()),
                article.name(),
                article.price(),
                Rules.by(article.isCounted() ? 1_000 : 100));
    }

    private void bookOrWait() {
        if (quarter.clock.instant().isBefore(closes)) {
            book(quarter.any(members));
        } else {
            next = Step.ORDER;
        }
    }

    private void book(UUID member) {
        Offer offer = quarter.any(offers);
        long wanted = (1 + quarter.chance.nextInt(5)) * 1_000L;
        UUID now = cycle;
        quarter.office
                .pressNow(
                        () ->
                                desk.booking.book(
                                        new Booking.Wish(
                                                now, member, Map.of(offer.id(), wanted), member)))
                .get();
    }

    private void order() {
        UUID now = cycle;
        quarter.office.press(() -> desk.orders.prepare(now, Quarter.PERSON)).get();
        next = Step.UNLOAD;
    }

    /** Of what was asked, as much or less, or a little more. */
    private void unload() {
        UUID now = cycle;
        List<ProducerOrder> orders =
                quarter.office.read(() -> desk.orders.of(desk.cycles.get(now)));
        for (ProducerOrder order : orders) {
            order.lines().forEach(line -> unload(now, line));
        }
        next = Step.SHARE;
    }

    private void unload(UUID now, ProducerOrder.Line line) {
        Article article = Article.of(line.offer().product());
        long came = article.whole(line.thousandths() * quarter.chance.nextInt(120) / 100);
        Unloading.Load load =
                new Unloading.Load(line.offer().id(), came, "G", Optional.empty(), true);
        quarter.office.press(() -> desk.unloading.receive(now, load, Quarter.PERSON)).get();
        if (came > 0) {
            quarter.books.born(
                    crate(lot(line.offer()), article, Quarter.GROUP),
                    spot(PlaceKind.PRODUCER),
                    spot(PlaceKind.STORE),
                    came);
        }
    }

    private Crate crate(UUID lot, Article article, UUID owner) {
        return new Crate(lot, article, owner, "G", false, Optional.empty(), quarter.today());
    }

    private UUID lot(Offer offer) {
        UUID now = cycle;
        return quarter.office.read(() -> desk.unloading.of(now)).get(offer.id()).lot();
    }

    private static Spot spot(PlaceKind kind) {
        return new Spot(Quarter.FAENZA, kind);
    }

    private void share() {
        UUID now = cycle;
        quarter.office.press(() -> desk.allocating.allocate(now)).get();
        List<Bookings.Line> booked = quarter.office.read(() -> desk.bookings.of(now));
        for (Offer offer : offers) {
            Fairness.check(
                    Article.of(offer.product()),
                    came(offer),
                    booked.stream().filter(line -> line.offer().equals(offer.id())).toList(),
                    shares(offer));
        }
        next = Step.WEIGH;
    }

    private long came(Offer offer) {
        UUID now = cycle;
        return Optional.ofNullable(
                        quarter.office.read(() -> desk.unloading.of(now)).get(offer.id()))
                .map(arrival -> arrival.thousandths())
                .orElse(0L);
    }

    private List<Share> shares(Offer offer) {
        UUID now = cycle;
        return quarter.office.read(() -> desk.shares.of(desk.cycles.get(now))).stream()
                .filter(share -> share.offer().id().equals(offer.id()))
                .toList();
    }

    private void weigh() {
        Offer offer = quarter.any(offers);
        List<Share> all = shares(offer);
        if (!all.isEmpty()) {
            Share share = quarter.any(all);
            Article article = Article.of(offer.product());
            weigh(share, article.whole(share.given() * (90 + quarter.chance.nextInt(15)) / 100));
        }
        next = quarter.oneIn(3) ? Step.PACK : Step.WEIGH;
    }

    private void weigh(Share share, long thousandths) {
        long others =
                shares(share.offer()).stream()
                        .filter(one -> !one.member().equals(share.member()))
                        .mapToLong(Share::quantity)
                        .sum();
        UUID now = cycle;
        String no =
                quarter.office
                        .pressNow(
                                () ->
                                        desk.allocating.weigh(
                                                now,
                                                share.offer().id(),
                                                share.member(),
                                                thousandths,
                                                true))
                        .no();
        assertThat(no).isEqualTo(others + thousandths > came(share.offer()) ? "weight.more" : "");
    }

    /** What was thrown away meanwhile nobody gets. */
    private void pack() {
        UUID now = cycle;
        quarter.office.press(() -> desk.allocating.takeAsShared(now)).get();
        for (Offer offer : offers) {
            if (given(offer) > there(offer)) {
                assertThat(quarter.office.press(() -> desk.packing.begin(now)).no())
                        .isEqualTo("goods.short");
                shares(offer).forEach(share -> weigh(share, 0));
            }
        }
        quarter.office.press(() -> desk.packing.begin(now)).get();
        for (Offer offer : offers) {
            if (given(offer) > 0) {
                quarter.books.move(
                        lot(offer), spot(PlaceKind.STORE), spot(PlaceKind.RESERVED), given(offer));
            }
        }
        next = Step.PICK_UP;
    }

    private long given(Offer offer) {
        return shares(offer).stream().mapToLong(Share::quantity).sum();
    }

    private long there(Offer offer) {
        return quarter.books.at(new Shelf(spot(PlaceKind.STORE), lotOrNone(offer)));
    }

    /** It ends before the first payment is known only seldom. */
    private void pickUp() {
        UUID now = cycle;
        List<Pickup> all = quarter.office.read(() -> desk.pickups.of(now));
        if (!all.isEmpty()) {
            counter.pay(quarter.any(all).ticket(), lots());
        }
        boolean anyPaid = all.stream().anyMatch(one -> counter.isPaid(one.ticket()));
        next = quarter.oneIn(anyPaid ? 8 : 80) ? Step.PASS : Step.PICK_UP;
    }

    private Map<Article, UUID> lots() {
        Map<Article, UUID> lots = new EnumMap<>(Article.class);
        offers.forEach(offer -> lots.put(Article.of(offer.product()), lotOrNone(offer)));
        return lots;
    }

    private UUID lotOrNone(Offer offer) {
        return came(offer) > 0 ? lot(offer) : new UUID(0, 0);
    }

    private void pass() {
        UUID now = cycle;
        List<Pickup> all = quarter.office.read(() -> desk.pickups.of(now));
        List<UUID> lots = offers.stream().filter(one -> came(one) > 0).map(this::lot).toList();
        quarter.office
                .press(() -> desk.leftovers.pass(now, Quarter.PALMANOVA, Quarter.PERSON))
                .get();
        all.forEach(pickup -> counter.withdraw(pickup.ticket()));
        ToTheShop shop = new ToTheShop(quarter);
        boolean any = false;
        for (UUID lot : lots) {
            any |= shop.pass(lot);
        }
        passed += any ? 1 : 0;
        next = Step.DRAFT;
    }

    /** Whatever the hour: the week is over. */
    @Override
    public void end() {
        while (next != Step.DRAFT) {
            if (next == Step.BOOK) {
                quarter.post.pass(Duration.ofHours(10));
            }
            step();
        }
    }
}
