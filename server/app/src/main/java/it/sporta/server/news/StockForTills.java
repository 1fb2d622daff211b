package it.sporta.server.news;

import it.sporta.kernel.product.ProductId;
import java.util.Map;
import java.util.UUID;

/** What a hub has on hand, for the order of its tills' tiles. */
public interface StockForTills {

    /** Thousandths on hand by article. */
    Map<ProductId, Long> onHand(UUID hub);
}
