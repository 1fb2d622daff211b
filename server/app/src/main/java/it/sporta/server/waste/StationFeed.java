package it.sporta.server.waste;

import it.sporta.kernel.Rome;
import it.sporta.kernel.feed.Larder;
import it.sporta.kernel.feed.Larder.DatedLot;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.news.LarderForTills;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Lots whose date is near or past, and bins. Also lots packed for somebody: they may have to be
 * thrown away, and are never given to others.
 */
@ApplicationScoped
public class StationFeed implements LarderForTills {

    private Stock stock;
    private Bins bins;
    private Clock clock;

    protected StationFeed() {}

    @Inject
    public StationFeed(Stock stock, Bins bins, Clock clock) {
        this.stock = stock;
        this.bins = bins;
        this.clock = clock;
    }

    @Override
    public Larder larder(UUID hub) {
        LocalDate soon = Rome.today(clock).plusDays(Stock.SOON_DAYS);
        List<DatedLot> lots =
                stock.expiring(hub, soon).stream()
                        .filter(lot -> lot.placeKind().isRoom())
                        .map(StationFeed::dated)
                        .toList();
        return new Larder(lots, bins.of(hub));
    }

    private static DatedLot dated(LotStock lot) {
        return new DatedLot(
                lot.lot(),
                lot.product(),
                lot.label(),
                lot.expires().orElseThrow(),
                lot.dateKind() == DateKind.USE_BY,
                lot.quantity().thousandths());
    }
}
