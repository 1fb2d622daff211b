package it.sporta.server.week;

import it.sporta.kernel.Refused;
import it.sporta.server.persistence.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The pages' buttons, as people press them: twice, on a line that breaks before the server has
 * written anything, and again much later from a page that stayed open. Only the first press counts.
 */
final class Office {

    /**
     * @param said what the first press that got through was answered
     * @param no why not; empty where it was done
     */
    record Answer<T>(Optional<T> said, String no) {

        T get() {
            return said.orElseThrow(() -> new AssertionError("refused: " + no));
        }
    }

    /** The server falls before it has written anything. */
    private static final class Fallen extends RuntimeException {}

    private final TestDatabase db;
    private final Random chance;
    private final List<Supplier<?>> old = new ArrayList<>();

    Office(TestDatabase db, Random chance) {
        this.db = db;
        this.chance = chance;
    }

    /** A form with an id of its own: whenever it comes again, it changes nothing. */
    <T> Answer<T> press(Supplier<T> button) {
        Answer<T> first = pressNow(button);
        if (first.said().isPresent()) {
            old.add(button);
        }
        return first;
    }

    /** A form that means another thing later. */
    <T> Answer<T> pressNow(Supplier<T> button) {
        if (chance.nextInt(6) == 0) {
            fall(button);
        }
        Answer<T> first = once(button);
        if (chance.nextInt(3) == 0) {
            once(button);
        }
        return first;
    }

    Answer<Boolean> pressNow(Runnable button) {
        return pressNow(done(button));
    }

    Answer<Boolean> press(Runnable button) {
        return press(done(button));
    }

    private static Supplier<Boolean> done(Runnable button) {
        return () -> {
            button.run();
            return true;
        };
    }

    /** A page that stayed open. */
    void pressAnOldOne() {
        if (!old.isEmpty()) {
            once(old.get(chance.nextInt(old.size())));
        }
    }

    private <T> Answer<T> once(Supplier<T> button) {
        try {
            return new Answer<>(Optional.of(db.inTransaction(e -> button.get())), "");
        } catch (Refused no) {
            return new Answer<>(Optional.empty(), no.reason());
        }
    }

    private void fall(Supplier<?> button) {
        try {
            db.doInTransaction(
                    e -> {
                        button.get();
                        throw new Fallen();
                    });
        } catch (Fallen | Refused nothingHappened) {
            return;
        }
    }

    <T> T read(Supplier<T> what) {
        return db.inTransaction(e -> what.get());
    }
}
