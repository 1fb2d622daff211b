package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An orderly stop in the middle of a round is no damage. */
class WatchmanTest {

    @TempDir Path home;
    private Identity identity;

    @BeforeEach
    void join() throws Exception {
        identity = new Hub().join(home);
        Journal journal = Journal.open(home, identity, Clock.systemUTC());
        journal.append(new Fact.DrawerOpened(UUID.randomUUID(), "change"));
        journal.stop();
    }

    @Test
    void aJournalThatIsClosedInMidRoundIsNotCalledDamaged() throws Exception {
        Journal journal = Journal.open(home, identity, Clock.systemUTC());
        Path checkpoint = home.resolve("journal.verified");
        int[] stretches = {0};
        journal.inspect(
                () -> {
                    stretches[0]++;
                    if (stretches[0] == 2) {
                        journal.stop();
                    }
                    return false;
                });
        assertThat(stretches[0]).isGreaterThanOrEqualTo(2);
        assertThat(checkpoint).exists();
    }

    @Test
    void closingWaitsForTheStretchUnderWayAndStartsNoOther() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Journal journal =
                Journal.open(
                        home,
                        identity,
                        Clock.systemUTC(),
                        (table, mark) -> new AppendRule(slow(table, reading, goOn), mark));
        Watchman watchman = new Watchman(journal);
        watchman.start(0, 1, TimeUnit.DAYS);
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        Thread closing = new Thread(watchman::close, "closing");
        closing.start();
        closing.join(300);
        assertThat(closing.isAlive()).isTrue();
        goOn.countDown();
        closing.join(20_000);
        assertThat(closing.isAlive()).isFalse();
        journal.stop();
        assertThat(journal.head().sequence()).isPositive();
        assertThat(home.resolve("journal.verified")).exists();
    }

    @Test
    void aRoundThatBreaksOffIsFollowedByAnother() throws Exception {
        CountDownLatch rounds = new CountDownLatch(3);
        Journal journal =
                Journal.open(
                        home,
                        identity,
                        Clock.systemUTC(),
                        (table, mark) -> new AppendRule(senseless(table, rounds), mark));
        try (Watchman watchman = new Watchman(journal)) {
            watchman.start(0, 1, TimeUnit.MILLISECONDS);
            assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
        }
        journal.stop();
    }

    /** A table whose rows nobody can make sense of. */
    private Table senseless(Table table, CountDownLatch asked) {
        try {
            table.close();
            return new Table(new Database(home).open()) {
                @Override
                List<Entry> after(UUID till, Head head, int limit) {
                    asked.countDown();
                    return Arrays.asList((Entry) null);
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A table whose first stretch takes as long as the test wants. */
    private Table slow(Table table, CountDownLatch reading, CountDownLatch goOn) {
        try {
            table.close();
            return new Table(new Database(home).open()) {
                @Override
                List<Entry> after(UUID till, Head head, int limit) throws SQLException {
                    reading.countDown();
                    try {
                        goOn.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new SQLException("interrupted", e);
                    }
                    return super.after(till, head, limit);
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
