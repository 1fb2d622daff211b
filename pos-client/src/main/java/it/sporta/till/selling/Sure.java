package it.sporta.till.selling;

/** What follows a sale must not undo it: a step that fails is logged, and the next one is taken. */
final class Sure {

    private static final System.Logger LOG = System.getLogger(Sure.class.getName());

    private Sure() {}

    /**
     * @param what a sentence's end: "did not come about: …"
     */
    static void that(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "did not come about: " + what, e);
        }
    }
}
