package it.sporta.server.selling;

import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import java.util.Map;
import java.util.Objects;

/**
 * The paper a till gave for a sale, as other documents cite it.
 *
 * @param till its name, empty where it is no till of the house any more; every till counts its
 *     sales by itself
 * @param number of the sale at that till
 * @param rates at which it taxed each article
 */
public record Receipt(String till, long number, Map<ProductId, VatRate> rates) {

    public Receipt {
        Objects.requireNonNull(till, "till");
        rates = Map.copyOf(rates);
    }
}
