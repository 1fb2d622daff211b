package it.sporta.kernel.journal;

/** What the server says of an entry that arrived. Repeating is always safe. */
public enum Verdict {
    /** Stored; the head moved. */
    ACCEPTED,
    /** Stored before, the very same bytes: acknowledged again. */
    DUPLICATE,
    /** Entries before it are missing: send from the head that comes with the answer. */
    GAP,
    /** Another entry stands in its place: both are kept, the till must join again. */
    FORK,
    /** From before the till's present epoch: an old disk, or a copy. Kept for a person's yes. */
    STALE_EPOCH,
    /** Unknown till, wrong hash or wrong signature. Kept apart, never interpreted. */
    REJECTED;

    /** The till need not send it again. */
    public boolean isStored() {
        return this == ACCEPTED || this == DUPLICATE;
    }
}
