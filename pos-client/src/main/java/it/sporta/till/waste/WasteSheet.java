package it.sporta.till.waste;

import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.catalogue.Pictures;
import it.sporta.till.catalogue.Tint;
import it.sporta.ui.Format;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Puts the station's screen together. */
final class WasteSheet {

    private static final List<WasteReason> REASONS = List.of(WasteReason.values());
    private static final List<WasteDestination> DESTINATIONS = List.of(WasteDestination.values());

    private final LocalCatalogue catalogue;
    private final Pictures pictures;
    private final Pantry pantry;
    private final BooleanSupplier scale;

    WasteSheet(LocalCatalogue catalogue, Pictures pictures, BooleanSupplier scale) {
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.pantry = new Pantry(catalogue);
        this.scale = scale;
    }

    /**
     * Which articles are shown.
     *
     * @param words looked for; empty for the tiles of a family or of today
     */
    record Shown(String family, int page, String words) {

        static final Shown TODAY = new Shown("", 0, "");
    }

    WasteView of(WasteDesk.Standing standing, LocalDate day, Shown shown, boolean selling) {
        WasteView.Step step =
                standing.load().map(this::asking).orElseGet(() -> what(standing, day, shown));
        List<WasteView.Row> rows = standing.latest().stream().map(this::row).toList();
        return new WasteView(step, rows, selling);
    }

    private WasteView.Step asking(Load load) {
        return load.reason()
                .<WasteView.Step>map(
                        reason ->
                                new WasteView.Where(
                                        held(load),
                                        reason,
                                        Cascade.next(reason, load.edible()),
                                        DESTINATIONS))
                .orElseGet(() -> new WasteView.Why(held(load), REASONS));
    }

    private WasteView.Held held(Load load) {
        boolean counted = load.quantity().unit() != Unit.KILOGRAM;
        return new WasteView.Held(
                load.id().toString(),
                load.goods().name(),
                family(load.goods().familyKey()),
                Format.ITALIAN.quantity(load.quantity()),
                counted && load.grams() > 0
                        ? Optional.of(Format.ITALIAN.weight(load.grams()))
                        : Optional.empty(),
                load.how().tareGrams() > 0
                        ? Optional.of(Format.ITALIAN.weight(load.how().tareGrams()))
                        : Optional.empty(),
                load.goods().lot().map(lot -> Format.ITALIAN.shortDate(lot.last())),
                load.how().isKeyed() && !counted);
    }

    private WasteView.Row row(Waste waste) {
        return new WasteView.Row(
                waste.id().toString(),
                waste.name(),
                family(waste.family()),
                Format.ITALIAN.quantity(waste.quantity()),
                waste.reason(),
                waste.destination(),
                waste.how().isKeyed() && waste.quantity().unit() == Unit.KILOGRAM);
    }

    private String family(String key) {
        return catalogue.families().getOrDefault(key, "");
    }

    private WasteView.What what(WasteDesk.Standing standing, LocalDate day, Shown shown) {
        List<Pantry.Offer> found =
                shown.words().isEmpty()
                        ? pantry.offers(shown.family(), shown.page(), day)
                        : searched(shown.words());
        return new WasteView.What(
                families(shown.family()),
                shown.family(),
                found.stream().limit(Pantry.PER_PAGE).map(offer -> tile(offer, day)).toList(),
                shown.page(),
                found.size() > Pantry.PER_PAGE,
                shown.words(),
                catalogue.larder().bins().stream()
                        .map(
                                bin ->
                                        new WasteView.BinKey(
                                                bin.name(),
                                                Format.ITALIAN.weight(bin.tareGrams()),
                                                standing.bin().equals(Optional.of(bin))))
                        .toList(),
                scale.getAsBoolean());
    }

    private List<Pantry.Offer> searched(String words) {
        return catalogue.search(words, Pantry.PER_PAGE).stream()
                .map(product -> new Pantry.Offer(product, Optional.empty()))
                .toList();
    }

    private List<WasteView.FamilyKey> families(String shown) {
        return catalogue.families().entrySet().stream()
                .map(
                        one ->
                                new WasteView.FamilyKey(
                                        one.getKey(),
                                        one.getValue(),
                                        Tint.of(one.getKey()).word(),
                                        one.getKey().equals(shown)))
                .sorted(
                        Comparator.comparing((WasteView.FamilyKey one) -> Tint.of(one.key()))
                                .thenComparing(WasteView.FamilyKey::name))
                .toList();
    }

    private WasteView.TileKey tile(Pantry.Offer offer, LocalDate day) {
        PricedProduct product = offer.product();
        return new WasteView.TileKey(
                offer.key(),
                product.shortName(),
                offer.lot().map(lot -> Format.ITALIAN.shortDate(lot.last())),
                offer.lot().filter(lot -> lot.last().isBefore(day)).isPresent(),
                pictures.url(product.picture()),
                Tint.of(product.family()).word());
    }
}
