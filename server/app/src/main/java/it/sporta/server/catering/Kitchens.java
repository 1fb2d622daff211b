package it.sporta.server.catering;

import it.sporta.kernel.product.ProductId;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** What has to be made and bought for an occasion. */
@ApplicationScoped
public class Kitchens {

    private Recipes recipes;
    private Stock stock;
    private Products products;

    protected Kitchens() {}

    @Inject
    public Kitchens(Recipes recipes, Stock stock, Products products) {
        this.recipes = recipes;
        this.stock = stock;
        this.products = products;
    }

    /** By the recipes and with the lots that are good on the day of the occasion. */
    @Transactional
    public Kitchen of(Occasion one) {
        LocalDate day = one.current().plan().day();
        Map<ProductId, Long> free =
                stock.of(one.hub()).stream()
                        .filter(lot -> isFree(lot, one, day))
                        .collect(
                                Collectors.groupingBy(
                                        LotStock::product,
                                        Collectors.summingLong(
                                                lot -> lot.quantity().thousandths())));
        return new Reckoning(
                        product -> recipes.of(product, day),
                        product -> free.getOrDefault(product, 0L),
                        this::name)
                .of(one.current().menu());
    }

    private static boolean isFree(LotStock lot, Occasion one, LocalDate day) {
        boolean spoilt =
                lot.dateKind() == DateKind.USE_BY && lot.expires().filter(day::isAfter).isPresent();
        return lot.placeKind().isSoldFrom() && lot.owner().equals(one.organisation()) && !spoilt;
    }

    private String name(ProductId product) {
        return products.find(product).map(Product::name).orElse(product.toString());
    }
}
