package it.sporta.server.week;

/** One line of the hubs' work: a list of steps, then the same again. */
interface Trade {

    /** What somebody does next, if anything can be done just now. */
    void step();

    /** Whether all there is to it was done at least once. */
    default boolean isPlied() {
        return true;
    }

    /** The week ends: what was begun is brought to its end. */
    default void end() {}
}
