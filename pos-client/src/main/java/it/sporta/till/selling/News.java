package it.sporta.till.selling;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the counter has to say, and who wants to hear that it has changed. Any thread may ask. */
final class News {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<Notice> notice = Optional.empty();
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
        boolean said = notice.filter(over::equals).isPresent();
        notice = said ? Optional.empty() : notice;
        return said;
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
