package it.sporta.server.catering;

import it.sporta.kernel.Rome;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;

/** What has to be made and bought for an occasion. */
@ApplicationScoped
public class Kitchens {

    /** By the hour of service; of the same hour, who asked first. */
    private static final Comparator<Occasion> FIRST_COME =
            Comparator.comparing((Occasion one) -> one.current().plan().day())
                    .thenComparing(one -> one.current().plan().hour())
                    .thenComparing(one -> one.number().year())
                    .thenComparing(one -> one.number().count());

    private Occasions occasions;
    private Recipes recipes;
    private Stock stock;
    private Products products;
    private Clock clock;

    protected Kitchens() {}

    @Inject
    public Kitchens(
            Occasions occasions, Recipes recipes, Stock stock, Products products, Clock clock) {
        this.occasions = occasions;
        this.recipes = recipes;
        this.stock = stock;
        this.products = products;
        this.clock = clock;
    }

    /**
     * By the recipes and with the lots that are good on the day of the occasion, less what those
     * count on that were accepted, are still to be held and come before it. One whose day is past
     * counts on nothing any more, also where nobody wrote down that it left.
     */
    @Transactional
    public Kitchen of(Occasion one) {
        Pantry pantry =
                new Pantry(
                        stock.of(one.hub()).stream().filter(lot -> isFree(lot, one)).toList(),
                        product -> products.find(product).map(Product::shelfLifeDays).orElse(0));
        LocalDate today = Rome.today(clock);
        occasions.underWay(today).stream()
                .filter(other -> other.step() == Step.ACCEPTED && isSameKitchen(other, one))
                .filter(other -> !other.current().plan().day().isBefore(today))
                .filter(other -> FIRST_COME.compare(other, one) < 0)
                .sorted(FIRST_COME)
                .forEach(other -> reckon(other, pantry));
        return reckon(one, pantry);
    }

    private Kitchen reckon(Occasion one, Pantry pantry) {
        LocalDate day = one.current().plan().day();
        return new Reckoning(
                        product -> recipes.of(product, day), pantry, day, this::name, this::isOnTap)
                .of(one.current().menu());
    }

    private static boolean isSameKitchen(Occasion other, Occasion one) {
        return other.hub().equals(one.hub()) && other.organisation().equals(one.organisation());
    }

    private static boolean isFree(LotStock lot, Occasion one) {
        return lot.placeKind().isSoldFrom() && lot.owner().equals(one.organisation());
    }

    private boolean isOnTap(ProductId product) {
        return products.find(product).filter(Product::isOnTap).isPresent();
    }

    private String name(ProductId product) {
        return products.find(product).map(Product::name).orElse(product.toString());
    }
}
