package it.sporta.server.lab.web;

import it.sporta.kernel.UuidV7;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.Days;
import it.sporta.server.Form;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.lab.Batch;
import it.sporta.server.lab.Batches;
import it.sporta.server.lab.Heritage;
import it.sporta.server.lab.Input;
import it.sporta.server.lab.Lifetimes;
import it.sporta.server.lab.Loss;
import it.sporta.server.lab.Output;
import it.sporta.server.lab.Reckoning;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Stock;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Names what batch sheets speak of. */
@Dependent
class BatchSheets {

    private final Batches batches;
    private final Heritage heritage;
    private final Lifetimes lifetimes;
    private final Offers offers;
    private final Stock stock;
    private final Places places;
    private final Products products;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    BatchSheets(
            Batches batches,
            Heritage heritage,
            Lifetimes lifetimes,
            Offers offers,
            Stock stock,
            Places places,
            Products products,
            Hubs hubs,
            Clock clock) {
        this.batches = batches;
        this.heritage = heritage;
        this.lifetimes = lifetimes;
        this.offers = offers;
        this.stock = stock;
        this.places = places;
        this.products = products;
        this.hubs = hubs;
        this.clock = clock;
    }

    BatchesView all() {
        return new BatchesView(
                Optional.empty(),
                batches.open().stream().map(one -> row(one, one.openedAt())).toList(),
                batches.closed().stream()
                        .map(one -> row(one, one.closedAt().orElseThrow()))
                        .toList());
    }

    /**
     * @param owner whose goods were worked
     */
    BatchesView closed(Days days, String owner) {
        return new BatchesView(
                Optional.of(days),
                List.of(),
                batches.closed(days).stream()
                        .filter(one -> one.owner().toString().equals(owner))
                        .map(one -> row(one, one.closedAt().orElseThrow()))
                        .toList());
    }

    private BatchesView.Row row(Batch batch, Instant at) {
        Reckoning reckoning = batch.reckoning();
        return new BatchesView.Row(
                batch.id().toString(),
                batch.code(),
                batch.name(),
                hubs.find(batch.hub()).map(Hub::name).orElse(""),
                batch.trade(),
                at,
                reckoning.inGrams(),
                reckoning.outGrams(),
                reckoning.unexplainedGrams(),
                reckoning.yieldHundredths());
    }

    BatchView one(UUID id, Form form) {
        Batch batch = batches.get(id);
        return new BatchView(
                id.toString(),
                batch.code(),
                batch.name(),
                hubs.get(batch.hub()).name(),
                batch.trade(),
                batch.plan().map(plan -> plan.recipe().toString()),
                batch.openedAt(),
                batch.closedAt(),
                balance(batch.reckoning()),
                batch.isOpen() ? offers.plan(batch) : List.of(),
                batch.inputs().stream().map(this::in).toList(),
                batch.outputs().stream().map(output -> out(batch, output)).toList(),
                batch.losses().stream().map(loss -> lost(batch, loss)).toList(),
                heritage.allergens(batch),
                heritage.unknown(batch),
                batch.isOpen() ? List.of() : left(batch),
                offers.choices(batch),
                batch.inputs().size(),
                new UuidV7(clock).next().toString(),
                form);
    }

    private static BatchView.Balance balance(Reckoning reckoning) {
        OptionalLong percent = reckoning.yieldHundredths();
        return new BatchView.Balance(
                reckoning.inGrams(),
                reckoning.outGrams(),
                reckoning.lostGrams(),
                reckoning.unexplainedGrams(),
                percent.isPresent()
                        ? Optional.of(Math.toIntExact(percent.getAsLong()))
                        : Optional.empty(),
                reckoning.cost().cents());
    }

    private BatchView.In in(Input input) {
        return new BatchView.In(
                input.line(),
                input.lot().toString(),
                input.wording(),
                label(input.lot()),
                Format.ITALIAN.quantity(input.quantity()),
                input.grams(),
                input.cost().cents(),
                input.takenBack());
    }

    private String label(UUID lot) {
        return offers.lot(lot).map(Lot::label).orElse("");
    }

    private BatchView.Out out(Batch batch, Output output) {
        Product product = products.get(output.product());
        Allergens inherited = heritage.allergens(batch);
        return new BatchView.Out(
                output.line(),
                product.name(),
                output.product().toString(),
                Format.ITALIAN.quantity(output.quantity()),
                output.grams(),
                room(batch, output.place()),
                output.byProduct(),
                output.made().map(made -> made.lot().toString()),
                product.dateKind(),
                output.made().isPresent()
                        ? output.made().flatMap(Output.Made::expires)
                        : lifetimes.usual(batch, output),
                output.made().map(made -> made.cost().cents()),
                inherited.known()
                        && (!product.allergens().known()
                                || !product.allergens()
                                        .contained()
                                        .containsAll(inherited.contained())));
    }

    private String room(Batch batch, UUID place) {
        return places.of(batch.hub()).stream()
                .filter(one -> one.id().equals(place))
                .map(Place::name)
                .findFirst()
                .orElse("");
    }

    private static BatchView.Lost lost(Batch batch, Loss loss) {
        String of =
                batch.inputs().stream()
                        .filter(input -> loss.input().equals(Optional.of(input.line())))
                        .map(Input::wording)
                        .findFirst()
                        .orElse("");
        return new BatchView.Lost(loss.line(), loss.kind(), loss.to(), of, loss.grams());
    }

    private List<BatchView.Left> left(Batch batch) {
        return batch.outputs().stream()
                .flatMap(output -> output.made().stream())
                .flatMap(made -> stock.ofLot(made.lot()).stream())
                .filter(lot -> lot.hub().equals(batch.hub()))
                .filter(lot -> lot.placeKind().isRoom() && lot.quantity().isPositive())
                .map(this::left)
                .toList();
    }

    private BatchView.Left left(LotStock lot) {
        return new BatchView.Left(
                lot.lot().toString(),
                lot.place().toString(),
                name(lot.product()),
                lot.placeName(),
                Format.ITALIAN.quantity(lot.quantity()),
                Long.toString(lot.quantity().thousandths()));
    }

    private String name(ProductId product) {
        return products.find(product).map(Product::name).orElse(product.toString());
    }
}
