package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.identity.Text;
import java.util.Objects;

/**
 * A line of the menu: an article, cooked by a recipe or as it is, and how much of it.
 *
 * @param price VAT included, as offered
 * @param vatClass key of one of the catalogue's classes
 * @param rate what the class meant on the day of the quote
 */
public record Dish(
        ProductId product,
        String name,
        Quantity quantity,
        UnitPrice price,
        String vatClass,
        VatRate rate) {

    public Dish {
        Objects.requireNonNull(product, "product");
        name = Text.required(name, 80, "dish.name");
        Objects.requireNonNull(vatClass, "vatClass");
        Objects.requireNonNull(rate, "rate");
        if (!quantity.isPositive()) {
            throw new Refused("dish.quantity.wrong", name);
        }
        if (price.cents() == 0 || price.per() != quantity.unit()) {
            throw new Refused("dish.price.wrong", name);
        }
    }

    public Money amount() {
        return price.times(quantity);
    }
}
