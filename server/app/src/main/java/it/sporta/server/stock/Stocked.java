package it.sporta.server.stock;

import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Some of a lot at a place, as {@link Fefo} sees it.
 *
 * @param costCents per unit
 */
record Stocked(
        UUID lot,
        UUID owner,
        Place place,
        String label,
        Unit unit,
        long thousandths,
        DateKind dateKind,
        Optional<LocalDate> expires,
        LocalDate receivedOn,
        long costCents) {

    boolean maySell(LocalDate day) {
        return dateKind != DateKind.USE_BY || expires.filter(day::isAfter).isEmpty();
    }

    Stocked less(long taken) {
        return new Stocked(
                lot,
                owner,
                place,
                label,
                unit,
                thousandths - taken,
                dateKind,
                expires,
                receivedOn,
                costCents);
    }
}
