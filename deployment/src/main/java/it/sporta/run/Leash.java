package it.sporta.run;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Runs another main class and ends this process when the standard input does, that is when the
 * parent is gone.
 *
 * <p>Arguments: the main class, then its own arguments.
 */
public final class Leash {

    /** In seconds; a till at its slowest still ends in order. */
    static final long GRACE_SECONDS = 32;

    private Leash() {}

    /** Watches the standard input in the background and hands over to the class named first. */
    public static void main(String[] arguments) throws Throwable {
        // Taken now: the main class may put something else in its place.
        InputStream parent = System.in;
        Thread watch = new Thread(() -> endWith(parent), "leash");
        watch.setDaemon(true);
        watch.start();
        Class<?> main = Class.forName(arguments[0]);
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        MethodHandles.publicLookup()
                .findStatic(main, "main", MethodType.methodType(void.class, String[].class))
                .invoke(rest);
    }

    private static void endWith(InputStream parent) {
        byte[] ignored = new byte[64];
        try {
            while (parent.read(ignored) >= 0) {
                // The parent never writes; whatever comes is not for us.
            }
        } catch (IOException gone) {
            System.err.println("leash: " + gone.getMessage());
        }
        Thread halt = new Thread(Leash::haltLater, "leash-halt");
        halt.setDaemon(true);
        halt.start();
        System.exit(0);
    }

    /** A shutdown hook that hangs must not keep an orphan alive. */
    private static void haltLater() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
