package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The growing end of the chain. All its writing is done on the journal's one thread; one failure
 * ends it.
 */
final class Appending {

    private final Identity identity;
    private final Stamps stamps;
    private final AppendRule rule;
    private final Numbers numbers;
    private volatile Head head;
    private volatile long passedOver;
    private volatile boolean dead;

    Appending(Identity identity, Stamps stamps, AppendRule rule, Numbers numbers, Head head)
            throws IOException {
        this.identity = identity;
        this.stamps = stamps;
        this.rule = rule;
        this.numbers = numbers;
        this.head = head;
        this.passedOver = numbers.passedOver();
    }

    Head head() {
        return head;
    }

    long passedOver() {
        return passedOver;
    }

    boolean isDead() {
        return dead;
    }

    Entry append(Supplier<Fact> fact) {
        requireAlive();
        OptionalLong jump = stamps.jump();
        if (jump.isPresent()) {
            put(new Fact.ClockJumped(jump.getAsLong()));
        }
        return put(fact.get());
    }

    private Entry put(Fact fact) {
        Entry entry = rule.next(head, identity.till(), stamps, fact, identity);
        dying(() -> rule.put(entry));
        head = entry.head();
        return entry;
    }

    /** Nothing may come before the fact that says so, not even a jump of the clock. */
    Entry beginEpoch(String reason, Head last) {
        requireAlive();
        dying(() -> passOver(last));
        head = Recovery.root(last);
        return put(new Fact.Recovered(reason, last));
    }

    private void passOver(Head last) throws SQLException, IOException {
        numbers.passOver(last, Math.max(passedOver, Numbers.greatest(rule.table())));
        passedOver = numbers.passedOver();
    }

    void passOverUpTo(long number) {
        requireAlive();
        dying(
                () -> {
                    numbers.atLeast(number);
                    passedOver = numbers.passedOver();
                });
    }

    void keepRetrieved(List<Entry> entries) {
        requireAlive();
        dying(() -> keep(entries));
    }

    private void keep(List<Entry> entries) throws SQLException, IOException {
        numbers.atLeast(Numbers.greatest(entries.stream()));
        passedOver = numbers.passedOver();
        rule.table().retrieved().add(entries);
    }

    private void requireAlive() {
        if (dead) {
            throw new JournalFailed("dead");
        }
    }

    /** What touches the disk. */
    private interface Writing {
        void write() throws SQLException, IOException;
    }

    /** Whatever goes wrong, also a lack of memory: nobody knows what is on disk now. */
    private void dying(Writing writing) {
        try {
            writing.write();
        } catch (SQLException | IOException | RuntimeException | Error e) {
            dead = true;
            throw JournalFailed.after(e);
        }
    }

    void close() throws SQLException, IOException {
        dead = true;
        rule.close();
    }
}
