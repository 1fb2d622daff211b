package it.sporta.server.sync;

import it.sporta.kernel.feed.Feed;
import it.sporta.server.news.HubsForTills;
import it.sporta.server.news.PricesForTills;
import it.sporta.server.news.StockForTills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts together what a till asks for, each part from the context that owns it. */
@ApplicationScoped
public class Feeds {

    private HubsForTills hubs;
    private PricesForTills prices;
    private StockForTills stock;
    private ServerKey key;

    protected Feeds() {}

    @Inject
    public Feeds(HubsForTills hubs, PricesForTills prices, StockForTills stock, ServerKey key) {
        this.hubs = hubs;
        this.prices = prices;
        this.stock = stock;
        this.key = key;
    }

    @Transactional
    public Feed after(long version, TillRow till) {
        PricesForTills.Changes changes = prices.since(till.hub(), version);
        return new Feed(
                changes.version(),
                hubs.hub(till.hub()).map(card -> new Feed.Place(card.name(), card.address())),
                hubs.settings(till.hub()),
                changes.changed(),
                changes.removed(),
                hubs.operators(till.hub()),
                stock.onHand(till.hub()),
                key.sign(till.id(), till.head()));
    }
}
