package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import java.util.Optional;

/**
 * What went in and is not in what came out, by name.
 *
 * @param to where it went: one of the destinations of food waste, or what its kind says
 * @param input the line of the ingredient that it was; empty where it was of all
 */
public record Loss(int line, Kind kind, PlaceKind to, Optional<Integer> input, long grams) {

    /** What becomes of food in work. */
    public enum Kind {
        /** Peels, cores, stalks, bones, whey. */
        TRIMMINGS(PlaceKind.COMPOST, Reason.TRIMMING),
        EVAPORATION(PlaceKind.EVAPORATED, Reason.EVAPORATION),
        /** Rotten or mouldy, found while working. */
        SPOILED(PlaceKind.COMPOST, Reason.SPOILED),
        /** Broken jars, burnt pots. */
        MISTAKE(PlaceKind.REFUSE, Reason.MISTAKE),
        /** Kept apart or opened to be examined. */
        SAMPLE(PlaceKind.SAMPLE, Reason.SAMPLE),
        /** Tasted or eaten by those who work. */
        STAFF(PlaceKind.STAFF, Reason.STAFF_MEAL);

        private final PlaceKind usual;
        private final Reason reason;

        Kind(PlaceKind usual, Reason reason) {
            this.usual = usual;
            this.reason = reason;
        }

        /** Where it goes if nobody says otherwise. */
        public PlaceKind usual() {
            return usual;
        }

        Reason reason() {
            return reason;
        }

        /**
         * It never was in the food, so it does not count as used. What evaporates, is tasted or is
         * kept as a sample was (Regulation (EU) 1169/2011, art. 18(1): by weight as recorded at the
         * time of use).
         */
        boolean isBeforeUse() {
            return this == TRIMMINGS || this == SPOILED || this == MISTAKE;
        }

        /** Vapour cannot be composted. */
        boolean mayGo(PlaceKind to) {
            return to == usual || usual.isDestination() && to.isDestination();
        }
    }

    public Loss {
        if (grams <= 0) {
            throw new Refused("lab.loss.none");
        }
        if (!kind.mayGo(to)) {
            throw new Refused("lab.loss.where");
        }
    }
}
