package it.sporta.server.news;

import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import java.util.List;
import java.util.UUID;

/** The articles of a hub, as they changed. */
public interface PricesForTills {

    /**
     * @param version as it was answered last time; 0 for all
     */
    Changes since(UUID hub, long version);

    /**
     * @param version to ask with next time
     * @param changed new or different, whole
     * @param removed no longer sold at the hub
     */
    record Changes(long version, List<PricedProduct> changed, List<ProductId> removed) {

        public Changes {
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }
    }
}
