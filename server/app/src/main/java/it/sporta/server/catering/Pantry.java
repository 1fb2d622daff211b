package it.sporta.server.catering;

import it.sporta.kernel.product.ProductId;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.stock.LotStock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What is free for occasions now. Who cooks first takes from it first, so that no gram is counted
 * on twice.
 */
final class Pantry {

    private final List<Left> lots = new ArrayList<>();
    private final ToIntFunction<ProductId> lifeDays;

    /**
     * @param free what expires first stands first
     * @param lifeDays how long an article keeps from its delivery; 0 where nobody says
     */
    Pantry(List<LotStock> free, ToIntFunction<ProductId> lifeDays) {
        this.lifeDays = lifeDays;
        free.forEach(lot -> lots.add(new Left(lot)));
    }

    /** Of a lot. */
    private static final class Left {

        private final LotStock lot;
        private long thousandths;

        private Left(LotStock lot) {
            this.lot = lot;
            this.thousandths = lot.quantity().thousandths();
        }
    }

    /** What is surely good on that day, at least zero. */
    long free(ProductId product, LocalDate day) {
        return sum(product, day, Keeping.SURE);
    }

    /**
     * What has no date and will be older by then than the article usually gets: somebody has to
     * look at it.
     */
    long unsure(ProductId product, LocalDate day) {
        return sum(product, day, Keeping.UNSURE);
    }

    private long sum(ProductId product, LocalDate day, Keeping wanted) {
        return Math.max(
                0,
                lots.stream()
                        .filter(one -> one.lot.product().equals(product))
                        .filter(one -> keeping(one.lot, day) == wanted)
                        .mapToLong(one -> one.thousandths)
                        .sum());
    }

    /** It is somebody's: at most what is {@link #free}. */
    void take(ProductId product, LocalDate day, long thousandths) {
        long open = thousandths;
        for (Left one : lots) {
            if (one.lot.product().equals(product) && keeping(one.lot, day) == Keeping.SURE) {
                long part = Math.min(open, Math.max(0, one.thousandths));
                one.thousandths -= part;
                open -= part;
            }
        }
    }

    private enum Keeping {
        SURE,
        UNSURE,
        SPOILT
    }

    private Keeping keeping(LotStock lot, LocalDate day) {
        if (lot.expires().isPresent()) {
            boolean past = lot.expires().filter(day::isAfter).isPresent();
            return past && lot.dateKind() == DateKind.USE_BY ? Keeping.SPOILT : Keeping.SURE;
        }
        int life = lifeDays.applyAsInt(lot.product());
        boolean old = life > 0 && day.isAfter(lot.receivedOn().plusDays(life));
        return old ? Keeping.UNSURE : Keeping.SURE;
    }
}
