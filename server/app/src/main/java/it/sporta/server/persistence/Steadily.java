package it.sporta.server.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;

/**
 * Work that comes round again. Whatever it throws, an {@code Error} too, is told to the log and no
 * further: a scheduler that sees it would never begin the work again, without a word.
 */
public final class Steadily implements Runnable {

    private final Logger log;
    private final String what;
    private final Runnable work;

    /**
     * @param what names the work in the log: "Walking the chains"
     */
    public Steadily(Class<?> whose, String what, Runnable work) {
        this.log = System.getLogger(whose.getName());
        this.what = what;
        this.work = work;
    }

    @Override
    public void run() {
        try {
            work.run();
        } catch (CancellationException stopped) {
            log.log(Level.DEBUG, "{0}: the server stops.", what);
        } catch (Throwable trouble) {
            log.log(
                    Level.WARNING,
                    "{0} failed ({1}); it comes round again.",
                    what,
                    SqlTrouble.nameOf(trouble));
            log.log(Level.DEBUG, "because", trouble);
        }
    }
}
