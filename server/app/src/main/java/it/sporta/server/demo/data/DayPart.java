package it.sporta.server.demo.data;

/** Parts of the day in which people want different things. */
public enum DayPart {
    MORNING(12),
    LUNCH(15),
    AFTERNOON(18),
    EVENING(24);

    private final int end;

    DayPart(int end) {
        this.end = end;
    }

    /**
     * @param hour 0 to 23, of Milan
     */
    public static DayPart of(int hour) {
        for (DayPart part : values()) {
            if (hour < part.end) {
                return part;
            }
        }
        throw new IllegalArgumentException("no hour of the day: " + hour);
    }
}
