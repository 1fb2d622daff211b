package it.sporta.till;

/** One part after the other is closed, each whatever became of the one before. */
final class Closing {

    private static final System.Logger LOG = System.getLogger(Closing.class.getName());

    /**
     * @param what names the part in the log: "the papers"
     */
    Closing then(String what, Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, what + " would not close", e);
        }
        return this;
    }
}
