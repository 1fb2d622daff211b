package it.sporta.till.selling;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What the counter has to say, and who wants to hear that it has changed. Any thread may ask. */
final class News {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<Notice> notice = Optional.empty();
    private int weighings;
    private long revision;

    News(long revision) {
        this.revision = revision;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    synchronized Optional<Notice> notice() {
        return notice;
    }

    synchronized boolean says(Notice said) {
        return notice.filter(said::equals).isPresent();
    }

    synchronized boolean isWeighing() {
        return weighings > 0;
    }

    synchronized long revision() {
        return revision;
    }

    /** Says it, or with an empty notice nothing any more; heard with the next {@link #ring}. */
    synchronized void say(Optional<Notice> said) {
        notice = said;
    }

    /** Takes it back, unless something else is being said by now. */
    void unsay(Notice over) {
        if (forget(over)) {
            ring();
        }
    }

    private synchronized boolean forget(Notice over) {
        boolean said = says(over);
        notice = said ? Optional.empty() : notice;
        return said;
    }

    /**
     * Lets the screen say that the scale is at work, in place of what was said of the try before.
     * That it has ended is heard with what came of it.
     */
    <T> T whileWeighing(Supplier<T> weigh) {
        weighing(1);
        say(Optional.empty());
        ring();
        try {
            return weigh.get();
        } finally {
            weighing(-1);
        }
    }

    private synchronized void weighing(int more) {
        weighings += more;
    }

    void tell(Notice said) {
        say(Optional.of(said));
        ring();
    }

    /** A listener that fails must not undo what the cashier did. */
    void ring() {
        count();
        for (Runnable listener : listeners) {
            Sure.that("a screen hears of a change", listener);
        }
    }

    private synchronized void count() {
        revision++;
    }
}
