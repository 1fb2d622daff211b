package it.sporta.server.stock.web;

import it.sporta.server.catalogue.DateKind;
import it.sporta.server.stock.Stock;
import java.time.LocalDate;
import java.util.Optional;

/** How a lot's date stands today. */
public enum Freshness {
    /** No date, or a distant one. */
    FINE,
    /** Within {@link Stock#SOON_DAYS}. */
    SOON,
    /** Past its best: may still be sold. */
    PAST_BEST,
    /** Must not be sold any more (Regulation (EC) 178/2002, art. 14). */
    EXPIRED;

    static Freshness of(DateKind kind, Optional<LocalDate> date, LocalDate today) {
        if (date.isEmpty()) {
            return FINE;
        }
        LocalDate last = date.get();
        if (last.isBefore(today)) {
            return kind == DateKind.USE_BY ? EXPIRED : PAST_BEST;
        }
        return last.isAfter(today.plusDays(Stock.SOON_DAYS)) ? FINE : SOON;
    }
}
