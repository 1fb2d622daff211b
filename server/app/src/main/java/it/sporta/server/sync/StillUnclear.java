package it.sporta.server.sync;

/** An entry that a person wanted told cannot be: it undoes the attempt. */
final class StillUnclear extends RuntimeException {

    private final transient Understood.Unclear why;

    StillUnclear(Understood.Unclear why) {
        super(why.reason() + ": " + why.detail());
        this.why = why;
    }

    Understood.Unclear why() {
        return why;
    }
}
