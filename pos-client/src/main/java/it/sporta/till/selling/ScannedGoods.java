package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.code.Codes;
import it.sporta.kernel.code.Decoded;
import it.sporta.kernel.code.Decoded.Goods;
import it.sporta.kernel.code.Measure;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.ui.Format;
import java.time.LocalDate;
import java.util.Optional;

/** From what a scanner delivers to goods that may be sold today. */
final class ScannedGoods {

    /** Prefixes that shops give out themselves (GS1 General Specifications, section 1.4). */
    private static final String OF_A_SHOP = "2\\d{12}|02\\d{11}";

    private final LocalCatalogue catalogue;

    ScannedGoods(LocalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param text with the scanner's AIM identifier before it, if it sends one
     * @throws Refused {@code scan.unreadable} with the text, and for each {@link Decoded.Why} what
     *     it is and what to do
     */
    Goods read(String text, Terms terms) {
        Codes codes = new Codes(terms.settings().codes(), terms.shift().businessDate());
        Decoded decoded = codes.decode(text, Optional.empty());
        if (decoded instanceof Goods goods) {
            return goods;
        }
        throw refusal((Decoded.Unknown) decoded);
    }

    private static Refused refusal(Decoded.Unknown unknown) {
        return switch (unknown.why()) {
            case UNREADABLE -> Notices.unreadable(unknown.detail());
            case BROKEN -> new Refused("scan.broken");
            case NEW_FIELD -> new Refused("scan.new-field", unknown.detail());
            case CRATE -> new Refused("scan.crate");
            case NO_ARTICLE -> new Refused("scan.no-article");
            case MEASURE -> new Refused("scan.measure");
            case NOTHING -> new Refused("scan.nothing");
        };
    }

    /**
     * The article a code leads to.
     *
     * @throws Refused {@code scan.unknown} with the code; {@code scan.shop-code} with what the
     *     catalogue lacks, {@code scan.shop-prefix} where nobody says how such codes are read;
     *     {@code scan.expired} with the article and its last day
     */
    PricedProduct article(Goods goods, LocalDate day) {
        PricedProduct article = catalogue.find(goods.article()).orElseThrow(() -> unknown(goods));
        if (goods.isUnsafeOn(day)) {
            throw expired(article, goods.useBy().orElseThrow());
        }
        unsafeLot(goods, article.id(), day)
                .ifPresent(
                        last -> {
                            throw expired(article, last);
                        });
        return article;
    }

    private static Refused unknown(Goods goods) {
        String code = goods.article().digits();
        if (!code.matches(OF_A_SHOP)) {
            return new Refused("scan.unknown", code);
        }
        boolean readable = !(goods.measure() instanceof Measure.None);
        return new Refused(readable ? "scan.shop-code" : "scan.shop-prefix", code);
    }

    private static Refused expired(PricedProduct article, LocalDate last) {
        return new Refused("scan.expired", article.shortName(), Format.ITALIAN.date(last));
    }

    /** The label names a lot whose date the stockroom knows. */
    private Optional<LocalDate> unsafeLot(Goods goods, ProductId article, LocalDate day) {
        return catalogue.larder().lots().stream()
                .filter(lot -> lot.product().equals(article) && lot.isUnsafeOn(day))
                .filter(lot -> goods.lot().equals(Optional.of(lot.label())))
                .map(lot -> lot.last())
                .findFirst();
    }
}
