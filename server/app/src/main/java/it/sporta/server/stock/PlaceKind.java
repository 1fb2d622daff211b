package it.sporta.server.stock;

/**
 * What a place is. Real places hold goods; the others are where goods come from and go to. The
 * order is the turn in which goods are taken: a new kind is added at the end.
 *
 * <p>Where food goes that nobody eats: the destinations of the Food Loss and Waste Accounting and
 * Reporting Standard (2016), without "not harvested", which no hub has. What is given to people is
 * none of them. Of these, Union law counts neither feed nor materials as food waste (Directive
 * 2008/98/EC, art. 2(2)(e) and 5; Delegated Decision (EU) 2019/1597).
 */
public enum PlaceKind {
    SHOP(Nature.COUNTER),
    STORE(Nature.COUNTER),
    KITCHEN(Nature.COUNTER),
    BAR(Nature.COUNTER),
    /** Sent and not yet received. */
    TRANSIT(Nature.UNDER_WAY),
    PRODUCER(Nature.END),
    CUSTOMER(Nature.END),
    /** Sold, and nobody knows yet from which lot. */
    UNASSIGNED(Nature.END),
    COMPOST(Nature.WASTE),
    DONATED(Nature.END),
    /** What a count found missing or too much. */
    UNEXPLAINED(Nature.END),
    /** Raw goods and jars of the laboratory: nothing is sold before somebody brings it out. */
    LABORATORY(Nature.ROOM),
    /**
     * Packed for somebody, who pays or has paid: nobody else gets it. Thrown away it can be, when
     * there is none elsewhere; then it is missing when it is fetched.
     */
    RESERVED(Nature.ROOM),
    /** In work: weighed into a batch that is not closed yet. */
    BATCH(Nature.UNDER_WAY),
    /** What went into a batch ends here and what it made begins here; the grams are the same. */
    TRANSFORMED(Nature.END),
    EVAPORATED(Nature.END),
    /** Picked up by a member of the buying group. */
    MEMBER(Nature.END),
    /** Back to whoever delivered it. */
    RETURNED(Nature.END),
    /** Kept apart or spent to be examined. */
    SAMPLE(Nature.END),
    /** Eaten by those who work here. */
    STAFF(Nature.END),
    /** Goods of one owner end here, and begin here as goods of another. */
    HANDED_OVER(Nature.END),
    FEED(Nature.MATERIAL),
    /** Materials and biochemical processing. */
    BIO_PROCESSING(Nature.MATERIAL),
    /** Codigestion, anaerobic digestion. */
    ANAEROBIC(Nature.WASTE),
    COMBUSTION(Nature.WASTE),
    LAND(Nature.WASTE),
    LANDFILL(Nature.WASTE),
    REFUSE(Nature.WASTE),
    SEWER(Nature.WASTE);

    private enum Nature {
        COUNTER,
        ROOM,
        UNDER_WAY,
        END,
        MATERIAL,
        WASTE
    }

    private final Nature nature;

    PlaceKind(Nature nature) {
        this.nature = nature;
    }

    public boolean isReal() {
        return isRoom() || nature == Nature.UNDER_WAY;
    }

    /** Where a person can put goods and fetch them. */
    public boolean isRoom() {
        return nature == Nature.ROOM || isSoldFrom();
    }

    /** Sold over a counter from here, without anybody bringing it first. */
    public boolean isSoldFrom() {
        return nature == Nature.COUNTER;
    }

    /** One of the destinations of the standard. */
    public boolean isDestination() {
        return nature == Nature.MATERIAL || isFoodWaste();
    }

    /** Where food goes that was for sale and was not sold. */
    public boolean isUnsoldEnd() {
        return isDestination() || this == DONATED || this == SAMPLE;
    }

    /** Food waste as Union law measures it. */
    public boolean isFoodWaste() {
        return nature == Nature.WASTE;
    }
}
