package it.sporta.till.waste;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;

/**
 * The next step of the hierarchy (Directive 2008/98/EC, art. 4; law 166/2016, art. 3): people
 * first. What is spoiled or past its use-by date feeds nobody; what came back from a table or was
 * cooked is no feed (Regulation (EC) 1069/2009, art. 11).
 */
final class Cascade {

    private Cascade() {}

    /**
     * What is proposed; a person decides.
     *
     * @param edible whether the food may be given: known, and not past its use-by date
     */
    static WasteDestination next(WasteReason reason, boolean edible) {
        return switch (reason) {
            case EXPIRED, SURPLUS, MISTAKE ->
                    edible ? WasteDestination.PEOPLE : WasteDestination.COMPOST;
            case SPOILED, TRIMMING -> WasteDestination.COMPOST;
            case PLATE -> WasteDestination.ANAEROBIC;
            case SAMPLE -> WasteDestination.SAMPLE;
        };
    }
}
