package it.sporta.server.sync;

import it.sporta.kernel.feed.Feed;
import it.sporta.server.news.BuyingForTills;
import it.sporta.server.news.DuesForTills;
import it.sporta.server.news.HubsForTills;
import it.sporta.server.news.LabelsForTills;
import it.sporta.server.news.LarderForTills;
import it.sporta.server.news.PricesForTills;
import it.sporta.server.news.StockForTills;
import it.sporta.server.news.TablesForTills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts together what a till asks for, each part from the context that owns it. */
@ApplicationScoped
public class Feeds {

    private HubsForTills hubs;
    private PricesForTills prices;
    private StockForTills stock;
    private DuesForTills dues;
    private LarderForTills larder;
    private TablesForTills tables;
    private BuyingForTills buying;
    private LabelsForTills labels;
    private ServerKey key;

    protected Feeds() {}

    @Inject
    public Feeds(
            HubsForTills hubs,
            PricesForTills prices,
            StockForTills stock,
            DuesForTills dues,
            LarderForTills larder,
            TablesForTills tables,
            BuyingForTills buying,
            LabelsForTills labels,
            ServerKey key) {
        this.dues = dues;
        this.tables = tables;
        this.buying = buying;
        this.labels = labels;
        this.hubs = hubs;
        this.prices = prices;
        this.stock = stock;
        this.larder = larder;
        this.key = key;
    }

    @Transactional
    public Feed after(long version, TillRow till) {
        PricesForTills.Changes changes = prices.since(till.hub(), version);
        DuesForTills.Changes waiting = dues.duesSince(till.hub(), version);
        return new Feed(
                changes.version(),
                hubs.hub(till.hub()).map(card -> new Feed.Place(card.name(), card.address())),
                hubs.settings(till.hub()).serving(tables.tables(till.hub())),
                changes.changed(),
                changes.removed(),
                hubs.operators(till.hub()),
                stock.onHand(till.hub()),
                waiting.open(),
                waiting.settled(),
                larder.larder(till.hub()),
                buying.buying(till.hub()),
                labels.labels(till.hub()),
                key.sign(till.id(), till.head()));
    }
}
