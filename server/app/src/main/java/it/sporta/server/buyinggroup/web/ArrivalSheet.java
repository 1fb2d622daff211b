package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.buyinggroup.Arrival;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.ProducerOrder;
import it.sporta.server.buyinggroup.ProducerOrders;
import it.sporta.server.buyinggroup.TillWeighing;
import it.sporta.server.buyinggroup.TillWeighings;
import it.sporta.server.buyinggroup.Unloading;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts the page of what arrived together. */
@Dependent
class ArrivalSheet {

    private final ProducerOrders orders;
    private final Unloading unloading;
    private final TillWeighings weighings;
    private final Products products;
    private final Named named;
    private final Clock clock;

    @Inject
    ArrivalSheet(
            ProducerOrders orders,
            Unloading unloading,
            TillWeighings weighings,
            Products products,
            Named named,
            Clock clock) {
        this.orders = orders;
        this.unloading = unloading;
        this.weighings = weighings;
        this.products = products;
        this.named = named;
        this.clock = clock;
    }

    /**
     * @param refused whose form it is
     */
    ArrivalView of(Cycle cycle, Optional<Offer> refused, Form form) {
        Map<UUID, Arrival> came = unloading.of(cycle.id());
        List<TillWeighing> weighed = weighings.of(cycle.id());
        List<ArrivalView.Row> rows =
                orders.of(cycle).stream()
                        .flatMap(order -> order.lines().stream())
                        .map(line -> row(line, came, weighed, refused, form))
                        .toList();
        return new ArrivalView(
                cycle.id().toString(),
                cycle.name(),
                rows,
                rows.stream().noneMatch(row -> row.came().isEmpty()));
    }

    private ArrivalView.Row row(
            ProducerOrder.Line line,
            Map<UUID, Arrival> came,
            List<TillWeighing> weighed,
            Optional<Offer> refused,
            Form form) {
        Offer offer = line.offer();
        Product product = products.get(offer.product());
        Optional<Arrival> arrival = Optional.ofNullable(came.get(offer.id()));
        boolean mine = refused.filter(offer::equals).isPresent();
        return new ArrivalView.Row(
                offer.id().toString(),
                offer.name(),
                named.producer(offer.producer()),
                offer.unit().symbol(),
                Named.said(offer, line.thousandths()),
                arrival.map(one -> Named.said(offer, one.thousandths())).orElse(""),
                parts(offer, weighed),
                arrival.filter(one -> one.thousandths() > 0)
                        .map(one -> one.lot().toString())
                        .orElse(""),
                arrival.filter(one -> one.thousandths() < line.thousandths()).isPresent(),
                product.dateKind() != DateKind.NONE,
                product.dateKind() == DateKind.USE_BY,
                mine && form.isWrong("arrival.sure"),
                mine ? form : blank(product));
    }

    private static List<ArrivalView.Part> parts(Offer offer, List<TillWeighing> weighed) {
        return weighed.stream()
                .filter(one -> one.offer().equals(offer.id()))
                .filter(one -> one.state() == TillWeighing.State.COUNTED)
                .map(
                        one ->
                                new ArrivalView.Part(
                                        Named.said(offer, one.thousandths()),
                                        one.keyed() && offer.unit() != Unit.PIECE))
                .toList();
    }

    private Form blank(Product product) {
        Form form = Form.empty(Set.of());
        return product.shelfLifeDays() == 0 || product.dateKind() == DateKind.NONE
                ? form
                : form.with(
                        "lot.expiry",
                        Rome.today(clock).plusDays(product.shelfLifeDays()).toString());
    }
}
