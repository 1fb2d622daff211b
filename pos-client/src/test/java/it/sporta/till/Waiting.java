package it.sporta.till;

import java.util.function.BooleanSupplier;

/** For what another thread or process brings about: soon, but nobody knows when. */
public final class Waiting {

    private static final int PATIENT_SECONDS = 30;
    private static final long LOOK_AGAIN_MILLIS = 10;

    private Waiting() {}

    /** Fails with the words when it does not become so. */
    public static void await(String what, BooleanSupplier isSo) throws InterruptedException {
        await(what, PATIENT_SECONDS, isSo);
    }

    /** The same for what is promised within so many seconds. */
    public static void await(String what, int seconds, BooleanSupplier isSo)
            throws InterruptedException {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("Not within " + seconds + " s: " + what);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
