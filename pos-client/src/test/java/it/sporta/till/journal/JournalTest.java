package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest extends JournalCase {

    @AfterEach
    void nothingUnsafeIsSet() {
        System.clearProperty("derby.system.durability");
        System.clearProperty("derby.storage.fileSyncTransactionLog");
    }

    private static List<Class<?>> kinds(List<Entry> entries) {
        return entries.stream().<Class<?>>map(e -> e.fact().orElseThrow().getClass()).toList();
    }

    @Test
    void growsFromTheGrantAndContinuesAfterAnOrderlyStop() throws Exception {
        Journal first = open();
        first.append(drawer(1));
        first.stop();
        Journal second = open();
        List<Entry> entries = hub.entries(second);
        second.stop();
        assertThat(kinds(entries))
                .containsExactly(
                        Fact.Enrolled.class,
                        Fact.Started.class,
                        Fact.DrawerOpened.class,
                        Fact.Stopped.class,
                        Fact.Started.class);
        assertThat(entries.get(0).previousHash()).isEqualTo(hub.grant(1).hash());
        Head head = hub.grant(1).root();
        for (Entry entry : entries) {
            assertThat(entry.follows(head)).isTrue();
            assertThat(entry.signatureIsRight(identity.key().verifying())).isTrue();
            head = entry.head();
        }
    }

    @Test
    void saysSoWhenItWasNotStopped() throws Exception {
        Journal first = open();
        Head before = first.append(drawer(1)).head();
        first.close();
        Journal second = open();
        Fact.Recovered recovered =
                (Fact.Recovered) second.last(FactType.RECOVERED).orElseThrow().fact().orElseThrow();
        second.stop();
        assertThat(recovered).isEqualTo(new Fact.Recovered(Recovery.NOT_STOPPED, before));
    }

    /** What happens to an entry on its way to the disk. */
    private interface Fault {
        void strike() throws SQLException;
    }

    /** Strikes before or after the entry is on the disk. */
    private static Journal.Rules striking(Fault before, Fault after) {
        return (table, mark) ->
                new AppendRule(table, mark) {
                    @Override
                    void put(Entry entry) throws SQLException, IOException {
                        before.strike();
                        super.put(entry);
                        after.strike();
                    }
                };
    }

    @Test
    void isDeadAfterOneFailureAndNeverTriesAgain() throws Exception {
        boolean[] failing = {false};
        Fault once =
                () -> {
                    if (failing[0]) {
                        failing[0] = false;
                        throw new SQLException("log write failed", "XSLA0");
                    }
                };
        Journal journal = Journal.open(home, identity, clock, striking(once, () -> {}));
        journal.append(drawer(1));
        failing[0] = true;
        assertThatThrownBy(() -> journal.append(drawer(2))).isInstanceOf(JournalFailed.class);
        assertThat(journal.isDead()).isTrue();
        assertThatThrownBy(() -> journal.append(drawer(3))).isInstanceOf(JournalFailed.class);
        journal.close();
    }

    @Test
    void isDeadAfterALackOfMemoryAndLosesNothingThatWasAcknowledged() throws Exception {
        boolean[] lacking = {false};
        Fault lack =
                () -> {
                    if (lacking[0]) {
                        throw new OutOfMemoryError("on purpose");
                    }
                };
        Journal journal = Journal.open(home, identity, clock, striking(() -> {}, lack));
        Entry acknowledged = journal.append(drawer(1));
        lacking[0] = true;
        assertThatThrownBy(() -> journal.append(drawer(2))).isInstanceOf(JournalFailed.class);
        lacking[0] = false;
        assertThatThrownBy(() -> journal.append(drawer(3))).isInstanceOf(JournalFailed.class);
        journal.close();
        Journal again = open();
        assertThat(hub.entries(again)).contains(acknowledged);
        assertThat(again.head().epoch()).isEqualTo(1);
        again.stop();
    }

    @Test
    void refusesSettingsUnderWhichACommitIsNoPromise() {
        System.setProperty("derby.system.durability", "test");
        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
        System.clearProperty("derby.system.durability");
        System.setProperty("derby.storage.fileSyncTransactionLog", "true");
        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesThemAlsoInAFile() throws IOException {
        Files.writeString(home.resolve("derby.properties"), "derby.system.durability=test\n");
        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsADatabaseThatWasHalfMade() throws Exception {
        Files.createDirectories(home.resolve("journal.new/seg0"));
        Files.writeString(home.resolve("journal.new/service.properties"), "half");
        Journal journal = open();
        assertThat(journal.head().sequence()).isEqualTo(2);
        journal.stop();
        assertThat(home.resolve("journal.new")).doesNotExist();
    }

    @Test
    void keepsTheLogOfAnUncleanDatabaseAndOnlyTheLastThree() throws Exception {
        Clock moving = Clock.systemUTC();
        for (int i = 0; i < 5; i++) {
            Clock later = Clock.offset(moving, Duration.ofMinutes(i));
            Journal journal = Journal.open(home, identity, later);
            journal.stop();
            Files.writeString(home.resolve("journal/db.lck"), "as after a kill");
        }
        try (Stream<Path> copies = Files.list(home.resolve("log-copies"))) {
            assertThat(copies).hasSize(3).allMatch(copy -> !copy.toFile().list()[0].isEmpty());
        }
    }

    @Test
    void noStatementChangesARow() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(source))
                        .doesNotContainPattern(
                                "(?i)\"[^\"]*(update|delete\\s+from|truncate|merge)\\s+(into\\s+)?journal");
            }
        }
    }
}
