package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Text;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Movement;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Goods are weighed into a batch, and taken out again where that was a mistake. */
@ApplicationScoped
public class Pot {

    /** Parts of a line's source. Those of closing come after. */
    private static final int IN = 0;

    private static final int BACK = 1;

    /** Less of a piece or a litre could not be divided among what becomes of it. */
    private static final long LEAST = 100;

    private static final long HEAVIEST = 1_000_000;

    private Batches batches;
    private Sheets sheets;
    private Ledger ledger;
    private Places places;
    private Stock stock;
    private Receiving receiving;
    private Products products;
    private Clock clock;

    protected Pot() {}

    @Inject
    public Pot(
            Batches batches,
            Sheets sheets,
            Ledger ledger,
            Places places,
            Stock stock,
            Receiving receiving,
            Products products,
            Clock clock) {
        this.batches = batches;
        this.sheets = sheets;
        this.ledger = ledger;
        this.places = places;
        this.stock = stock;
        this.receiving = receiving;
        this.products = products;
        this.clock = clock;
    }

    /**
     * So much of a lot, from where it lies.
     *
     * @param line the batch's next: told again, it changes nothing
     * @param grams what the scale said; of goods by weight the same as the quantity
     * @param wording as a label names it; empty for the article's name
     */
    public record Take(
            int line, UUID lot, UUID place, Quantity quantity, long grams, String wording) {

        public Take {
            wording = Text.optional(wording, 80, "recipe.wording");
            requireWeight(quantity, grams);
        }

        private Take called(String name) {
            return new Take(line, lot, place, quantity, grams, name);
        }
    }

    private static void requireWeight(Quantity quantity, long grams) {
        if (!quantity.isPositive() || grams < 1 || grams > HEAVIEST) {
            throw new Refused("lab.in.none");
        }
        if (quantity.unit() == Unit.KILOGRAM && grams != quantity.thousandths()) {
            throw new Refused("lab.in.weight");
        }
        if (quantity.unit() != Unit.KILOGRAM && quantity.thousandths() < LEAST) {
            throw new Refused("lab.in.small");
        }
    }

    /**
     * @throws Refused {@code lab.in.short} when there is less, {@code lab.in.gone}, {@code
     *     lab.in.expired} past the use-by date, {@code lab.in.owner} of somebody else's goods,
     *     {@code lab.form.old} when the line is somebody else's weighing
     */
    @Transactional
    public Batch put(UUID id, Take take) {
        Batch batch = enter(id).requireOpen();
        if (take.line() < batch.inputs().size()) {
            return again(batch, take);
        }
        LotStock lot = there(batch, take);
        Input input =
                new Input(
                        batch.inputs().size(),
                        lot.lot(),
                        lot.product(),
                        lot.place(),
                        take.quantity(),
                        take.grams(),
                        new UnitPrice(lot.costCents(), lot.quantity().unit())
                                .times(take.quantity()),
                        wording(take, lot.product()),
                        false);
        sheets.add(id, input);
        ledger.post(List.of(movement(batch, input, IN)));
        return batches.get(id);
    }

    /** Two people on two old pages have the same next line: only the same weighing is the same. */
    private Batch again(Batch batch, Take take) {
        Input there = batch.inputs().get(take.line());
        Take same =
                new Take(
                        take.line(),
                        there.lot(),
                        there.place(),
                        there.quantity(),
                        there.grams(),
                        there.wording());
        if (!same.equals(take.called(wording(take, there.product())))) {
            throw new Refused("lab.form.old");
        }
        return batch;
    }

    private String wording(Take take, ProductId product) {
        return take.wording().isEmpty() ? name(product) : take.wording();
    }

    /**
     * What is never kept in stock, water from the tap: it is received and weighed in at once,
     * without cost.
     *
     * @param lot made with the form
     * @param wording as in {@link Take}
     */
    @Transactional
    public Batch pour(UUID id, int line, UUID lot, ProductId product, long grams, String wording) {
        Batch batch = enter(id).requireOpen();
        UUID room = Place.idOf(batch.hub(), batch.trade().room());
        Take take = new Take(line, lot, room, Quantity.grams(grams), grams, wording);
        if (line < batch.inputs().size()) {
            if (!batch.inputs().get(line).product().equals(product)) {
                throw new Refused("lab.form.old");
            }
            return again(batch, take);
        }
        Product poured = products.get(product);
        if (poured.unit() != Unit.KILOGRAM) {
            throw new Refused("lab.in.poured");
        }
        receiving.receive(
                new Delivery(
                        lot,
                        batch.hub(),
                        Optional.of(room),
                        product,
                        batch.owner(),
                        poured.producer(),
                        "",
                        poured.origin(),
                        Quantity.grams(grams),
                        DateKind.NONE,
                        Optional.empty(),
                        today(),
                        new UnitPrice(0, Unit.KILOGRAM)));
        return put(id, take);
    }

    /** It was a mistake: it lies again where it was. Told again, it changes nothing. */
    @Transactional
    public Batch takeBack(UUID id, int line) {
        Batch batch = enter(id).requireOpen();
        Input input =
                batch.inputs().stream()
                        .filter(one -> one.line() == line)
                        .findFirst()
                        .orElseThrow(() -> new Refused("lab.form.old"));
        if (input.takenBack()) {
            return batch;
        }
        if (batch.losses().stream().anyMatch(loss -> loss.input().equals(Optional.of(line)))) {
            throw new Refused("lab.in.lost");
        }
        sheets.takeBack(id, input);
        ledger.post(List.of(movement(batch, input, BACK)));
        return batches.get(id);
    }

    /** Through the hub's gate: what is read of the batch and of stock is then true. */
    private Batch enter(UUID id) {
        ledger.enter(List.of(batches.get(id).hub()));
        return batches.get(id);
    }

    private LotStock there(Batch batch, Take take) {
        LotStock lot =
                stock.ofLot(take.lot()).stream()
                        .filter(one -> one.place().equals(take.place()))
                        .filter(one -> one.hub().equals(batch.hub()) && one.placeKind().isRoom())
                        .findFirst()
                        .orElseThrow(() -> new Refused("lab.in.gone"));
        if (lot.quantity().unit() != take.quantity().unit()
                || lot.quantity().thousandths() < take.quantity().thousandths()) {
            throw new Refused("lab.in.short", name(lot.product()), lot.quantity());
        }
        if (lot.dateKind() == DateKind.USE_BY
                && lot.expires().filter(today()::isAfter).isPresent()) {
            throw new Refused("lab.in.expired", name(lot.product()));
        }
        if (!lot.owner().equals(batch.owner())) {
            throw new Refused("lab.in.owner", name(lot.product()));
        }
        return lot;
    }

    private Movement movement(Batch batch, Input input, int part) {
        List<Place> all = places.of(batch.hub());
        Place shelf = Place.of(input.place(), all);
        Place pot = Place.of(PlaceKind.BATCH, all);
        return new Movement(
                        new Movement.Source(batch.id(), input.line(), part, Optional.empty()),
                        input.product(),
                        Optional.of(input.lot()),
                        part == IN ? shelf : pot,
                        part == IN ? pot : shelf,
                        input.quantity(),
                        input.cost(),
                        Reason.PRODUCTION,
                        batch.trade().stage(),
                        today(),
                        clock.instant())
                .weighing(input.grams());
    }

    private LocalDate today() {
        return Rome.today(clock);
    }

    private String name(ProductId product) {
        return products.find(product).map(Product::name).orElse(product.toString());
    }
}
