package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private Identity identity;

    @BeforeEach
    void join() throws IOException {
        identity = hub.join(home);
    }

    @AfterEach
    void nothingUnsafeIsSet() {
        System.clearProperty("derby.system.durability");
        System.clearProperty("derby.storage.fileSyncTransactionLog");
    }

    private Journal open() throws Exception {
        return Journal.open(home, identity, clock);
    }

    private static Fact drawer(int n) {
        return new Fact.DrawerOpened(new UUID(5, n), "change");
    }

    private List<Entry> all(Journal journal) {
        List<Entry> all = new ArrayList<>();
        journal.forEachAfter(new Head(1, 0, hub.grant(1).hash()), all::add);
        return all;
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
        List<Entry> entries = all(second);
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

    @Test
    void quarantinesAChangedRecordAndSellsOnInANewEpoch() throws Exception {
        sabotage("UPDATE JOURNAL SET WALL_UTC_MS = 1 WHERE SEQ = 3");
        assertNewEpoch("changed");
    }

    @Test
    void quarantinesAHole() throws Exception {
        sabotage("DELETE FROM JOURNAL WHERE SEQ = 3");
        assertNewEpoch("hole");
    }

    @Test
    void quarantinesAJournalThatIsShorterThanItsMark() throws Exception {
        sabotage("DELETE FROM JOURNAL WHERE SEQ > 3");
        assertNewEpoch("behind-mark");
    }

    @Test
    void noticesAnOldImageByWhatTheServerSigned() throws Exception {
        Journal journal = open();
        journal.append(drawer(1));
        Head far = new Head(1, 40, journal.head().hash());
        journal.stop();
        new Acknowledged(home, identity).write(hub.sign(far));
        Journal reopened = open();
        assertThat(reopened.head().epoch()).isEqualTo(2);
        Entry first = all(reopened).get(0);
        reopened.stop();
        assertThat(first.fact()).contains(new Fact.Recovered("behind-server", far));
        assertThat(first.previousHash()).isEqualTo(far.hash());
    }

    @Test
    void quarantinesADatabaseThatDoesNotOpen() throws Exception {
        Journal journal = open();
        journal.append(drawer(1));
        journal.stop();
        Files.writeString(home.resolve("journal/service.properties"), "nonsense");
        assertNewEpoch("does-not-open");
    }

    @Test
    void quarantinesAPageThatRots() throws Exception {
        Journal journal = open();
        for (int i = 0; i < 5; i++) {
            journal.append(drawer(i));
        }
        journal.stop();
        rot();
        assertNewEpoch("does-not-open");
    }

    /** One byte of each page that holds content. */
    private void rot() throws Exception {
        byte[] word = "\"operator\":".getBytes(StandardCharsets.US_ASCII);
        List<Path> files;
        try (Stream<Path> segment = Files.list(home.resolve("journal/seg0"))) {
            files = segment.toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at + word.length <= bytes.length; at++) {
                if (Arrays.equals(bytes, at, at + word.length, word, 0, word.length)) {
                    bytes[at] ^= 1;
                }
            }
            Files.write(file, bytes);
        }
    }

    /** Does behind the journal's back what only damage or malice would. */
    private void sabotage(String sql) throws Exception {
        Journal journal = open();
        for (int i = 0; i < 5; i++) {
            journal.append(drawer(i));
        }
        journal.stop();
        Database database = new Database(home);
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        database.shutDown();
    }

    private void assertNewEpoch(String reason) throws Exception {
        Journal journal = open();
        List<Entry> entries = all(journal);
        Entry sold = journal.append(drawer(9));
        journal.stop();
        assertThat(sold.epoch()).isEqualTo(2);
        assertThat(((Fact.Recovered) entries.get(0).fact().orElseThrow()).reason())
                .isEqualTo(reason);
        try (Stream<Path> folders = Files.list(home)) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("journal-quarantine-"));
        }
    }

    @Test
    void findsOldDamageOnItsRoundsAndSetsItAsideAtTheNextOpening() throws Exception {
        sabotage("UPDATE JOURNAL SET WALL_UTC_MS = 1 WHERE SEQ = 1");
        Path checkpoint = home.resolve("journal.verified");
        Journal lucky = openSkippingVerification(checkpoint);
        assertThat(lucky.isTrusted()).isTrue();
        lucky.inspect(() -> false);
        assertThat(lucky.isTrusted()).isFalse();
        assertThat(Files.exists(checkpoint)).isFalse();
        lucky.stop();
        assertNewEpoch("changed");
    }

    private Journal openSkippingVerification(Path checkpoint) throws Exception {
        Database database = new Database(home);
        Table table = new Table(database.open());
        List<Entry> rows = table.after(identity.till(), hub.grant(1).root(), 100);
        table.close();
        database.shutDown();
        String last = rows.get(rows.size() - 1).head().toString();
        new it.sporta.till.disk.SealedFile(checkpoint)
                .write(last.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return open();
    }

    @Test
    void isDeadAfterOneFailureAndNeverTriesAgain() throws Exception {
        Faults faults = new Faults();
        Journal journal =
                Journal.open(home, identity, clock, (table, mark) -> faults.on(home, table, mark));
        journal.append(drawer(1));
        faults.failNextCommit();
        assertThatThrownBy(() -> journal.append(drawer(2))).isInstanceOf(JournalFailed.class);
        assertThat(journal.isDead()).isTrue();
        assertThatThrownBy(() -> journal.append(drawer(3))).isInstanceOf(JournalFailed.class);
        journal.close();
    }

    @Test
    void isDeadAfterALackOfMemoryAndLosesNothingThatWasAcknowledged() throws Exception {
        boolean[] lacking = {false};
        Journal journal =
                Journal.open(
                        home,
                        identity,
                        clock,
                        (table, mark) ->
                                new AppendRule(table, mark) {
                                    @Override
                                    void put(Entry entry) throws SQLException, IOException {
                                        super.put(entry);
                                        if (lacking[0]) {
                                            throw new OutOfMemoryError("on purpose");
                                        }
                                    }
                                });
        Entry acknowledged = journal.append(drawer(1));
        lacking[0] = true;
        assertThatThrownBy(() -> journal.append(drawer(2))).isInstanceOf(JournalFailed.class);
        lacking[0] = false;
        assertThatThrownBy(() -> journal.append(drawer(3))).isInstanceOf(JournalFailed.class);
        journal.close();
        Journal again = open();
        assertThat(all(again)).contains(acknowledged);
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
    void tellsOfAClockThatWasSet() {
        long[] wall = {1_000_000L};
        long[] nanos = {0};
        Clock settable =
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return Instant.ofEpochMilli(wall[0]);
                    }
                };
        Stamps stamps = new Stamps(settable, () -> nanos[0], UUID.randomUUID());
        wall[0] += 5_000;
        nanos[0] += 5_000_000_000L;
        assertThat(stamps.jump()).isEmpty();
        wall[0] += 7_200_000;
        assertThat(stamps.jump()).hasValue(7_200_000);
        assertThat(stamps.jump()).isEmpty();
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

    /** A database connection that fails on demand, as a disk would. */
    static final class Faults {

        private boolean failing;

        void failNextCommit() {
            failing = true;
        }

        AppendRule on(Path home, Table table, HighWaterMark mark) {
            return new AppendRule(table, mark) {
                @Override
                void put(Entry entry) throws SQLException, IOException {
                    if (failing) {
                        failing = false;
                        throw new SQLException("log write failed", "XSLA0");
                    }
                    super.put(entry);
                }
            };
        }
    }

    /** Writes a mark on a file that takes little at a time: can it be read afterwards? */
    private boolean isMarkWhole(MarkOn kind) throws IOException {
        Head head = new Head(1, 1, hub.grant(1).hash());
        Path file = home.resolve("stingy");
        try (HighWaterMark mark = kind.open(new StingyChannel(file))) {
            mark.write(new HighWaterMark.Mark(Hub.TILL, head));
        }
        try (HighWaterMark mark = HighWaterMark.open(file)) {
            return mark.read()
                    .equals(java.util.Optional.of(new HighWaterMark.Mark(Hub.TILL, head)));
        }
    }

    private interface MarkOn {
        HighWaterMark open(FileChannel file) throws IOException;
    }

    @Test
    void theMarkIsWholeOnADiskThatTakesLittleAtATime() throws IOException {
        assertThat(isMarkWhole(HighWaterMark::new)).isTrue();
    }

    @Test
    void catchesTheMarkThatDoesNotLoop() throws IOException {
        assertThat(isMarkWhole(Mutants::markThatWritesOnce)).isFalse();
    }

    @Test
    void theMarkKeepsItsOtherSlotWhenOneIsTorn() throws Exception {
        Path file = home.resolve("mark");
        Head one = new Head(1, 1, hub.grant(1).hash());
        Head two = new Head(1, 2, hub.grant(1).hash());
        try (HighWaterMark mark = HighWaterMark.open(file)) {
            mark.write(new HighWaterMark.Mark(Hub.TILL, one));
            mark.write(new HighWaterMark.Mark(Hub.TILL, two));
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[4096 + 20] ^= 1;
        Files.write(file, bytes);
        try (HighWaterMark mark = HighWaterMark.open(file)) {
            assertThat(mark.read()).contains(new HighWaterMark.Mark(Hub.TILL, one));
        }
    }
}
