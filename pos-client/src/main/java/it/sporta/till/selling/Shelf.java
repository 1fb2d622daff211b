package it.sporta.till.selling;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.Refused;
import it.sporta.kernel.code.Decoded.Goods;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From a hand on an article to a line: found, priced, counted or weighed. Weighing waits for
 * stillness, so nothing here holds the desk's lock: a scan meanwhile is not held up.
 */
final class Shelf {

    private final LocalCatalogue catalogue;
    private final ScannedGoods codes;
    private final Seat<Weigher> weigher;
    private final News news;

    Shelf(LocalCatalogue catalogue, Seat<Weigher> weigher, News news) {
        this.catalogue = catalogue;
        this.codes = new ScannedGoods(catalogue);
        this.weigher = weigher;
        this.news = news;
    }

    /**
     * Goods whose code was read.
     *
     * @param word what the cashier should know of them
     */
    record Scanned(Picked picked, Optional<Notice> word) {}

    /**
     * What a label says stands; what it does not say is weighed or counted here.
     *
     * @throws Refused all that {@link ScannedGoods}, {@link Labelled} and {@link Pricing} say
     */
    Scanned scanned(String text, Terms terms) {
        Goods goods = codes.read(text, terms);
        LocalDate day = terms.shift().businessDate();
        Pricing pricing = Pricing.of(codes.article(goods, day), terms);
        Optional<Notice> word =
                goods.isPastBestOn(day) ? Optional.of(Notices.pastBest(goods)) : Optional.empty();
        return new Scanned(labelled(pricing, goods, terms), word);
    }

    private Picked labelled(Pricing pricing, Goods goods, Terms terms) {
        Picked picked =
                new Labelled(pricing, goods)
                        .line()
                        .map(Picked::of)
                        .orElseGet(() -> picked(pricing, "", terms));
        return picked.ofLot(goods.lot());
    }

    /**
     * @throws Refused {@code product.gone}, and all that {@link Pricing} says
     */
    Picked tapped(ProductId id, String keyed, Terms terms) {
        PricedProduct product = catalogue.find(id).orElseThrow(() -> new Refused("product.gone"));
        return picked(Pricing.of(product, terms), keyed, terms);
    }

    /**
     * The first article the search shows for these words.
     *
     * @throws Refused {@code search.nothing} with the words
     */
    ProductId found(String words) {
        return catalogue.search(words, 1).stream()
                .map(PricedProduct::id)
                .findFirst()
                .orElseThrow(() -> new Refused("search.nothing", words.strip()));
    }

    private Picked picked(Pricing pricing, String keyed, Terms terms) {
        if (pricing.price().per() == Unit.KILOGRAM) {
            LocalDate day = terms.shift().businessDate();
            if (weigher.now().filter(scale -> scale.isOverdue(day)).isPresent()) {
                return byHand(pricing, keyed);
            }
            return keyed.isEmpty() || isWithinScale(pricing)
                    ? weighed(pricing, keyed)
                    : Picked.of(pricing.keyed(keyed));
        }
        if (!keyed.isEmpty()) {
            return Picked.of(pricing.keyed(keyed));
        }
        if (pricing.price().per() == Unit.LITRE) {
            throw new Refused("quantity.missing");
        }
        return Picked.of(pricing.one());
    }

    /** A scale whose verification is overdue gives no weight to sell by. */
    private static Picked byHand(Pricing pricing, String keyed) {
        if (keyed.isEmpty()) {
            throw new Refused("scale.overdue");
        }
        return Picked.of(pricing.keyed(keyed));
    }

    private boolean isWithinScale(Pricing pricing) {
        return weigher.isTaken() && pricing.fitsScale();
    }

    /**
     * The scale's weight counts, whatever is typed: a number that was left in the field is no
     * kilos, and goods on the plate are there to be weighed. Typed kilos are taken where the scale
     * is away or out of order, or finds no goods to sell.
     *
     * @param keyed kilos with a comma, empty for none
     */
    private Picked weighed(Pricing pricing, String keyed) {
        if (!weigher.isTaken()) {
            throw new Refused("scale.none");
        }
        if (!pricing.fitsScale()) {
            throw new Refused("scale.price");
        }
        return weigher.use(
                there ->
                        weighed(
                                pricing,
                                keyed,
                                there.orElseThrow(() -> new Refused("scale.none"))));
    }

    private Picked weighed(Pricing pricing, String keyed, Weigher scale) {
        long cents = pricing.price().cents();
        long tare = pricing.product().tareGrams();
        Reading reading = news.whileWeighing(() -> scale.weigh(cents, tare));
        if (!keyed.isEmpty() && leavesItToHands(reading)) {
            return Picked.of(pricing.keyed(keyed));
        }
        try {
            return new Picked(pricing.weighed(reading, scale.name()), Optional.of(reading));
        } catch (Refused refused) {
            scale.onTicket(reading, false);
            throw refused;
        }
    }

    /**
     * The same goods, leaving in another way, each with its VAT of that way.
     *
     * @throws Refused {@code product.gone}, {@code product.no-vat}
     */
    Basket leaving(Basket basket, Terms terms) {
        return basket.in(terms.supply(), line -> line.taxed(vat(line.product(), terms)));
    }

    private VatRate vat(ProductId id, Terms terms) {
        PricedProduct product = catalogue.find(id).orElseThrow(() -> new Refused("product.gone"));
        return Pricing.vat(product, terms);
    }

    private static boolean leavesItToHands(Reading reading) {
        return reading instanceof Reading.Unusable unusable
                && (unusable.state().isOutOfOrder() || unusable.state().isWithoutGoods());
    }

    /** It came on no ticket: what was weighed may be weighed again as it lies. */
    void putBack(Picked picked) {
        picked.reading().ifPresent(reading -> onTicket(reading, false));
    }

    /**
     * Goods whose line has gone may be weighed again as they lie; those whose line has come back
     * may not. Every other line leaves the plate alone.
     */
    void moved(Basket from, Basket to) {
        readings(from).filter(reading -> isNotIn(to, reading)).forEach(r -> onTicket(r, false));
        readings(to).filter(reading -> isNotIn(from, reading)).forEach(r -> onTicket(r, true));
    }

    private static Stream<Reading> readings(Basket basket) {
        return basket.items().stream().flatMap(item -> item.reading().stream());
    }

    /** Two loads may say the very same: what counts is which weighing it was. */
    private static boolean isNotIn(Basket basket, Reading reading) {
        return readings(basket).noneMatch(other -> other == reading);
    }

    private void onTicket(Reading reading, boolean there) {
        weigher.now().ifPresent(scale -> scale.onTicket(reading, there));
    }

    /** Before the till stopped these were sold: what was weighed last may still lie there. */
    void remember(List<Line> sold) {
        sold.stream()
                .flatMap(line -> Picked.reading(line).stream())
                .reduce((one, next) -> next)
                .ifPresent(this::remember);
    }

    /** Another scale, or the same set up anew: it knows nothing yet of what lies on it, sold. */
    void changed(Basket basket, Optional<Sale> last) {
        readings(basket)
                .reduce((one, next) -> next)
                .ifPresentOrElse(
                        this::remember,
                        () -> last.ifPresent(sale -> remember(sale.ticket().lines())));
    }

    /** The same of a basket that was not paid; its lines know their readings again. */
    Basket remembered(Basket kept) {
        List<Item> items = kept.items().stream().map(Shelf::remembered).toList();
        Basket basket = new Basket(kept.id(), items, kept.lastNumber(), kept.manner());
        readings(basket).reduce((one, next) -> next).ifPresent(this::remember);
        return basket;
    }

    private static Item remembered(Item item) {
        return new Item(item.number(), item.line(), Picked.reading(item.line()));
    }

    private void remember(Reading reading) {
        weigher.now().ifPresent(scale -> scale.remember(reading));
    }
}
