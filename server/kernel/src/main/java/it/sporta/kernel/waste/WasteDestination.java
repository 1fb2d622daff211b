package it.sporta.kernel.waste;

/**
 * Where unsold food goes, in the order of preference of the food waste hierarchy (Directive
 * 2008/98/EC, art. 4; law 166/2016, art. 3): people, animals, materials, energy and soil, disposal.
 */
public enum WasteDestination {
    /** Given to people: surplus that stays food, no waste. */
    PEOPLE,
    /** Kept to be examined; it is gone, and no waste either. */
    SAMPLE,
    FEED,
    BIO_PROCESSING,
    ANAEROBIC,
    COMPOST,
    COMBUSTION,
    LAND,
    LANDFILL,
    REFUSE,
    SEWER
}
