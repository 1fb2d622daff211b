package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.till.Child;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks that the right till passes and each wrong one fails. */
class MutantTillsTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private final Clock clock = Clock.systemUTC();

    /** Kills it in mid-run twice and asks: is everything there that was said to be done? */
    private List<String> violationsAfterKills(Mutants rule) throws Exception {
        hub.join(home);
        List<String> done = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            try (Child child = Child.start(ChildTill.class, home.toString(), rule.name(), "25")) {
                child.awaitSaying("waiting");
                child.kill();
                done.addAll(child.said("done"));
            }
        }
        Journal journal = Journal.open(home, Identity.load(home).orElseThrow(), clock);
        List<String> there = new ArrayList<>();
        hub.entries(journal).forEach(entry -> note(entry, there));
        boolean newEpoch = journal.head().epoch() > 1;
        journal.stop();
        List<String> violations = new ArrayList<>(done);
        violations.removeAll(there);
        if (newEpoch) {
            violations.add("the chain broke");
        }
        return violations;
    }

    private static void note(Entry entry, List<String> there) {
        if (entry.fact().orElseThrow() instanceof Fact.DrawerOpened opened) {
            there.add(opened.operator().toString());
        }
    }

    @Test
    void theRightTillKeepsWhatItSaidThroughKills() throws Exception {
        assertThat(violationsAfterKills(Mutants.NONE)).isEmpty();
    }

    @Test
    void catchesTheOneThatAcknowledgesBeforeTheCommit() throws Exception {
        assertThat(violationsAfterKills(Mutants.ACKNOWLEDGES_BEFORE_COMMIT)).isNotEmpty();
    }

    @Test
    void catchesTheOneThatLetsTheDatabaseNumber() throws Exception {
        assertThat(violationsAfterKills(Mutants.NUMBERS_FROM_AN_IDENTITY_COLUMN))
                .contains("the chain broke");
    }

    /** Puts an old copy of the database back: does the next opening notice? */
    private boolean noticesAnOldImage(Mutants rule) throws Exception {
        Identity identity = hub.join(home);
        append(Journal.open(home, identity, clock, rule), 3);
        Images.of(home.resolve("journal"), home.resolve("image"));
        append(Journal.open(home, identity, clock, rule), 3);
        Database.deleteAll(home.resolve("journal"));
        Files.move(home.resolve("image"), home.resolve("journal"));
        Journal journal = Journal.open(home, identity, clock, rule);
        int epoch = journal.head().epoch();
        journal.stop();
        return epoch > 1;
    }

    private static void append(Journal journal, int count) {
        for (int i = 0; i < count; i++) {
            journal.append(new Fact.DrawerOpened(new UUID(1, i), "change"));
        }
        journal.stop();
    }

    @Test
    void theRightTillNoticesAnOldImage() throws Exception {
        assertThat(noticesAnOldImage(Mutants.NONE)).isTrue();
    }

    @Test
    void catchesTheOneWithoutAMark() throws Exception {
        assertThat(noticesAnOldImage(Mutants.NO_HIGH_WATER_MARK)).isFalse();
    }

    /** Fails one commit: does the till call the sale saved? */
    private boolean callsAFailedCommitSaved(Mutants rule) throws Exception {
        boolean[] failing = {false};
        Journal journal =
                Journal.open(
                        home,
                        hub.join(home),
                        clock,
                        (table, mark) -> rule.rule(failingOnce(table, failing), mark));
        failing[0] = true;
        try {
            journal.append(new Fact.DrawerOpened(new UUID(1, 1), "change"));
            return true;
        } catch (JournalFailed e) {
            return false;
        } finally {
            journal.close();
        }
    }

    private Table failingOnce(Table table, boolean[] failing) {
        try {
            table.close();
            return new Table(new Database(home).open()) {
                @Override
                void add(Entry entry) throws SQLException {
                    if (failing[0]) {
                        failing[0] = false;
                        throw new SQLException("log write failed", "XSLA0");
                    }
                    super.add(entry);
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theRightTillNeverCallsAFailedCommitSaved() throws Exception {
        assertThat(callsAFailedCommitSaved(Mutants.NONE)).isFalse();
    }

    @Test
    void catchesTheOneThatTriesAgain() throws Exception {
        assertThat(callsAFailedCommitSaved(Mutants.TRIES_AGAIN_AFTER_A_FAILED_COMMIT)).isTrue();
    }

    @Test
    void theRightTillWritesItsLogSynchronouslyAndRefusesNotTo() throws Exception {
        hub.join(home);
        try (Child child = Child.start(ChildTill.class, home.toString(), "NONE", "1")) {
            child.awaitSaying("waiting");
            assertThat(child.said("log")).containsExactly("synchronous");
        }
        try (Child careless =
                Child.start(
                        ChildTill.class,
                        "-Dderby.system.durability=test",
                        home.toString(),
                        "NONE",
                        "1")) {
            assertThat(careless.end(20)).contains(1);
        }
    }
}
