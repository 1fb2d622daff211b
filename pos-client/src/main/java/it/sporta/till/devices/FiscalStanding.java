package it.sporta.till.devices;

import it.sporta.hardware.fiscal.Glance;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;

/** How the fiscal printer stands, for whoever sells. */
public enum FiscalStanding {
    /** Nobody has asked it yet. */
    ASKING,
    READY,
    PAPER_LOW,
    PAPER_OUT,
    COVER_OPEN,
    /** Out of paper or open: it does not say which. */
    OFFLINE,
    CLOSING_NEEDED,
    /** A document was left open in it. */
    DOCUMENT_OPEN,
    /** At work on its own files. */
    BUSY,
    /** Another machine answers at its address. */
    WRONG_MACHINE,
    /** It does not answer. */
    AWAY,
    /** It answers, and not as such a machine does. */
    STRANGE,
    /** What is said to it cannot be written down: it prints nothing before it can. */
    NOT_KEPT;

    static FiscalStanding of(Outcome<Glance> seen) {
        if (seen instanceof Outcome.Done<Glance> done) {
            return of(done.value());
        }
        return seen instanceof Outcome.Refused<Glance> refused
                ? of(refused.refusal().reason())
                : AWAY;
    }

    private static FiscalStanding of(Glance glance) {
        if (!glance.paper().prints()) {
            return switch (glance.paper()) {
                case OUT -> PAPER_OUT;
                case COVER_OPEN -> COVER_OPEN;
                default -> OFFLINE;
            };
        }
        if (glance.documentOpen()) {
            return DOCUMENT_OPEN;
        }
        if (glance.closingNeeded().orElse(false)) {
            return CLOSING_NEEDED;
        }
        return switch (glance.paper()) {
            case LOW -> PAPER_LOW;
            default -> READY;
        };
    }

    private static FiscalStanding of(Reason reason) {
        return switch (reason) {
            case NOT_REACHABLE -> AWAY;
            case WRONG_MACHINE -> WRONG_MACHINE;
            case BUSY -> BUSY;
            case CLOSING_NEEDED -> CLOSING_NEEDED;
            case PAPER_OUT -> PAPER_OUT;
            case COVER_OPEN -> COVER_OPEN;
            case OFFLINE -> OFFLINE;
            default -> STRANGE;
        };
    }

    /** Whether a document could come out of it now. */
    public boolean prints() {
        return this == READY || this == PAPER_LOW;
    }
}
