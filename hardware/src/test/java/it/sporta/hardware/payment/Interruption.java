package it.sporta.hardware.payment;

/** Where a payment is struck, and by what: a lost line, or a till without power. */
enum Interruption {
    NONE(Place.NEVER, false),
    DROP_BEFORE_SENDING(Place.BEFORE, false),
    CRASH_BEFORE_SENDING(Place.BEFORE, true),
    DROP_IN_THE_REQUEST(Place.IN, false),
    CRASH_IN_THE_REQUEST(Place.IN, true),
    DROP_BEHIND_THE_REQUEST(Place.BEHIND, false),
    CRASH_BEHIND_THE_REQUEST(Place.BEHIND, true),
    DROP_AT_THE_FIRST_ANSWER(Place.FIRST_READ, false),
    CRASH_AT_THE_FIRST_ANSWER(Place.FIRST_READ, true),
    DROP_AT_THE_SECOND_ANSWER(Place.SECOND_READ, false),
    CRASH_AT_THE_SECOND_ANSWER(Place.SECOND_READ, true),
    DROP_AT_THE_THIRD_ANSWER(Place.THIRD_READ, false),
    CRASH_AT_THE_THIRD_ANSWER(Place.THIRD_READ, true);

    enum Place {
        NEVER,
        BEFORE,
        IN,
        BEHIND,
        FIRST_READ,
        SECOND_READ,
        THIRD_READ
    }

    /** The till has no power any more. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    final Place place;
    final boolean crash;

    Interruption(Place place, boolean crash) {
        this.place = place;
        this.crash = crash;
    }
}
