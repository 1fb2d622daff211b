package it.sporta.till.waste;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Larder.DatedLot;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.catalogue.Tiles;
import it.sporta.till.waste.Load.Goods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What may lie on the scale: lots whose date is near or past before all other articles. */
final class Pantry {

    /** Begins the name of a thing nobody knows: the family follows, or nothing. */
    static final String MIXED = "mixed:";

    /** Three rows of five and no scrolling. */
    static final int PER_PAGE = 15;

    private final LocalCatalogue catalogue;

    Pantry(LocalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * One tile.
     *
     * @param lot the one it stands for; empty for the article as such
     */
    record Offer(PricedProduct product, Optional<DatedLot> lot) {

        String key() {
            return product.id() + lot.map(one -> "/" + one.id()).orElse("");
        }
    }

    /**
     * A page of tiles: what expires today or earlier, lot by lot, then what is on hand; of a family
     * only its own.
     */
    List<Offer> offers(String family, int page, LocalDate day) {
        List<Offer> all = new ArrayList<>();
        for (DatedLot lot : catalogue.larder().lots()) {
            catalogue
                    .find(lot.product())
                    .filter(product -> family.isEmpty() || product.family().equals(family))
                    .filter(product -> !lot.last().isAfter(day))
                    .ifPresent(product -> all.add(new Offer(product, Optional.of(lot))));
        }
        for (int next = 0; all.size() <= (page + 1) * PER_PAGE; next++) {
            Tiles tiles = catalogue.tiles(family, next);
            tiles.tiles().forEach(tile -> all.add(new Offer(tile.product(), Optional.empty())));
            if (!tiles.more()) {
                break;
            }
        }
        return all.subList(
                Math.min(page * PER_PAGE, all.size()),
                Math.min((page + 1) * PER_PAGE + 1, all.size()));
    }

    /**
     * @param picked {@code article}, {@code article/lot}, or {@value #MIXED} and a family or
     *     nothing
     * @throws Refused {@code product.gone}
     */
    Goods find(String picked) {
        if (picked.startsWith(MIXED)) {
            String family = picked.substring(MIXED.length());
            return new Goods(
                    Optional.empty(),
                    Optional.empty(),
                    catalogue.families().containsKey(family) ? family : "");
        }
        String[] parts = picked.split("/", 2);
        PricedProduct product =
                id(parts[0])
                        .map(ProductId::new)
                        .flatMap(catalogue::find)
                        .orElseThrow(() -> new Refused("product.gone"));
        Optional<DatedLot> lot =
                parts.length < 2 ? Optional.empty() : id(parts[1]).flatMap(this::lot);
        return new Goods(Optional.of(product), lot, product.family());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<DatedLot> lot(UUID id) {
        return catalogue.larder().lots().stream().filter(lot -> lot.id().equals(id)).findFirst();
    }

    /** Whether it may be given: its lot, or any lot on hand, is not past its use-by date. */
    boolean isEdible(Goods goods, LocalDate day) {
        if (goods.product().isEmpty()) {
            return false;
        }
        if (goods.lot().isPresent()) {
            return !goods.lot().get().isUnsafeOn(day);
        }
        ProductId product = goods.product().get().id();
        long unsafe =
                catalogue.larder().lots().stream()
                        .filter(lot -> lot.product().equals(product) && lot.isUnsafeOn(day))
                        .mapToLong(DatedLot::thousandths)
                        .sum();
        return unsafe == 0 || catalogue.onHand(product) > unsafe;
    }
}
