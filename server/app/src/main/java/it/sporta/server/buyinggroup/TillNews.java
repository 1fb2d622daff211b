package it.sporta.server.buyinggroup;

import it.sporta.kernel.feed.Buying;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.news.BuyingForTills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cycles that are open at a pickup point, and those whose goods are awaited there. */
@ApplicationScoped
public class TillNews implements BuyingForTills {

    private Cycles cycles;
    private Members members;
    private Bookings bookings;
    private TillBookings tillBookings;
    private ProducerOrders orders;
    private Unloading unloading;
    private TillWeighings weighings;
    private Products products;
    private Clock clock;

    protected TillNews() {}

    @Inject
    public TillNews(
            Cycles cycles,
            Members members,
            Bookings bookings,
            TillBookings tillBookings,
            ProducerOrders orders,
            Unloading unloading,
            TillWeighings weighings,
            Products products,
            Clock clock) {
        this.cycles = cycles;
        this.members = members;
        this.bookings = bookings;
        this.tillBookings = tillBookings;
        this.orders = orders;
        this.unloading = unloading;
        this.weighings = weighings;
        this.products = products;
        this.clock = clock;
    }

    @Override
    public Buying buying(UUID hub) {
        List<Cycle> all = cycles.underWay(hub);
        List<Buying.Open> open = at(CycleState.OPEN, all).map(this::open).toList();
        List<Buying.Coming> coming = at(CycleState.ORDERED, all).map(this::coming).toList();
        return new Buying(open.isEmpty() ? List.of() : roll(all), open, coming);
    }

    private Stream<Cycle> at(CycleState state, List<Cycle> all) {
        return all.stream().filter(cycle -> cycle.state(clock.instant()) == state);
    }

    private List<Buying.Member> roll(List<Cycle> all) {
        return all.stream()
                .map(Cycle::organisation)
                .distinct()
                .flatMap(organisation -> members.of(organisation).stream())
                .map(member -> new Buying.Member(member.id(), member.card(), member.name()))
                .toList();
    }

    private Buying.Open open(Cycle cycle) {
        Map<UUID, Long> sums = bookings.sums(cycle.id());
        return new Buying.Open(
                cycle.id(),
                cycle.name(),
                cycle.calendar().closes(),
                cycle.offers().stream()
                        .map(
                                offer ->
                                        new Buying.Offer(
                                                offer.id(),
                                                offer.name(),
                                                offer.price(),
                                                offer.rules().booking(),
                                                left(offer, sums)))
                        .toList(),
                bookings.of(cycle.id()).stream()
                        .map(
                                line ->
                                        new Buying.Booked(
                                                line.member(), line.offer(), line.thousandths()))
                        .toList(),
                tillBookings.heard(cycle.id()));
    }

    private static OptionalLong left(Offer offer, Map<UUID, Long> sums) {
        long available = offer.rules().available();
        return available == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, available - sums.getOrDefault(offer.id(), 0L)));
    }

    private Buying.Coming coming(Cycle cycle) {
        List<TillWeighing> weighed = weighings.of(cycle.id());
        Set<UUID> counted =
                weighed.stream()
                        .filter(TillWeighing::isCounted)
                        .map(TillWeighing::offer)
                        .collect(Collectors.toSet());
        Map<UUID, Arrival> came = unloading.of(cycle.id());
        return new Buying.Coming(
                cycle.id(),
                cycle.name(),
                orders.of(cycle).stream()
                        .flatMap(order -> order.lines().stream())
                        .map(
                                line ->
                                        asked(
                                                line,
                                                Optional.ofNullable(came.get(line.offer().id()))
                                                        .filter(
                                                                arrival ->
                                                                        !counted.contains(
                                                                                arrival.offer()))))
                        .toList(),
                weighed.stream()
                        .map(
                                one ->
                                        new Buying.Weighed(
                                                one.id(),
                                                one.offer(),
                                                one.isCounted() ? one.thousandths() : 0))
                        .toList());
    }

    private Buying.Asked asked(ProducerOrder.Line line, Optional<Arrival> written) {
        Offer offer = line.offer();
        Product product = products.get(offer.product());
        return new Buying.Asked(
                offer.id(),
                offer.name(),
                offer.unit(),
                line.thousandths(),
                written.map(arrival -> OptionalLong.of(arrival.thousandths()))
                        .orElse(OptionalLong.empty()),
                dated(product),
                product.shelfLifeDays());
    }

    private static Buying.Dated dated(Product product) {
        return switch (product.dateKind()) {
            case NONE -> Buying.Dated.NO;
            case BEST_BEFORE -> Buying.Dated.BEST_BEFORE;
            case USE_BY -> Buying.Dated.USE_BY;
        };
    }
}
