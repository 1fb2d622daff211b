package it.sporta.till.catalogue;

import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All articles, indexed once: a scan costs one look-up among twenty thousand. */
final class Articles {

    /** What no scanner can read needs its tile most. */
    private static final Comparator<PricedProduct> SIDE_BY_SIDE =
            Comparator.comparing(Articles::isScanned)
                    .thenComparing(Articles::shelfPlace)
                    .thenComparing(PricedProduct::shortName);

    private final Map<ProductId, PricedProduct> byId = new HashMap<>();
    private final Map<Barcode, PricedProduct> byBarcode = new HashMap<>();
    private final Map<String, List<PricedProduct>> byFamily = new HashMap<>();
    private final List<PricedProduct> inOrder;
    private final List<String> plainNames;

    Articles(Collection<PricedProduct> products) {
        products.forEach(this::index);
        inOrder = byId.values().stream().sorted(SIDE_BY_SIDE).toList();
        plainNames = inOrder.stream().map(product -> plain(product.name())).toList();
        for (PricedProduct product : inOrder) {
            byFamily.computeIfAbsent(product.family(), key -> new ArrayList<>()).add(product);
        }
    }

    private void index(PricedProduct product) {
        byId.put(product.id(), product);
        product.barcodes().forEach(code -> byBarcode.put(code, product));
    }

    private static boolean isScanned(PricedProduct product) {
        return !product.barcodes().isEmpty();
    }

    /** What looks alike stands together, under the first name of its group. */
    private static String shelfPlace(PricedProduct product) {
        return plain(product.lookAlikes().isBlank() ? product.shortName() : product.lookAlikes());
    }

    Optional<PricedProduct> find(ProductId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<PricedProduct> find(Barcode code) {
        return Optional.ofNullable(byBarcode.get(code));
    }

    List<PricedProduct> ofFamily(String family) {
        return byFamily.getOrDefault(family, List.of());
    }

    boolean hasFamily(String family) {
        return byFamily.containsKey(family);
    }

    Collection<PricedProduct> all() {
        return inOrder;
    }

    /** Every word must occur in the name, whatever the accents. */
    List<PricedProduct> search(String words, int limit) {
        String[] wanted = plain(words).strip().split("\\s+");
        List<PricedProduct> found = new ArrayList<>();
        for (int i = 0; i < inOrder.size() && found.size() < limit; i++) {
            if (holdsAll(plainNames.get(i), wanted)) {
                found.add(inOrder.get(i));
            }
        }
        return found;
    }

    private static boolean holdsAll(String name, String[] wanted) {
        for (String word : wanted) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each of the words occurs somewhere in the texts, whatever the accents. */
    static boolean mentions(String words, String... texts) {
        return holdsAll(plain(String.join(" ", texts)), plain(words).strip().split("\\s+"));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN);
    }
}
