package it.sporta.till.journal;

import it.sporta.kernel.journal.Head;

/** Why a chain says "recovered", and what a new epoch grows from. */
public final class Recovery {

    /** The process ended without saying so; the chain is whole and goes on in its epoch. */
    public static final String NOT_STOPPED = "not-stopped";

    /** The server holds more than this disk: an old image was put back. */
    public static final String ROLLED_BACK = "rolled-back";

    private Recovery() {}

    /** The next epoch, rooted in the hash of the last entry anybody knows of. */
    public static Head root(Head last) {
        return new Head(last.epoch() + 1, 0, last.hash());
    }
}
