package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.till.disk.SealedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A journal that was changed, cut or rotted is set aside whole, and the till sells on beside it.
 */
class DamagedJournalTest extends JournalCase {

    /** A till that sold a little and was stopped in good order. */
    private void soldAndStopped() throws Exception {
        Journal journal = open();
        for (int i = 0; i < 5; i++) {
            journal.append(drawer(i));
        }
        journal.stop();
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
    void quarantinesADatabaseThatDoesNotOpen() throws Exception {
        soldAndStopped();
        Files.writeString(home.resolve("journal/service.properties"), "nonsense");
        assertNewEpoch("does-not-open");
    }

    @Test
    void quarantinesAPageThatRots() throws Exception {
        soldAndStopped();
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
        soldAndStopped();
        Database database = new Database(home);
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        database.shutDown();
    }

    private void assertNewEpoch(String reason) throws Exception {
        Journal journal = open();
        List<Entry> entries = hub.entries(journal);
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
        new SealedFile(checkpoint).write(last.getBytes(StandardCharsets.US_ASCII));
        return open();
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
        Entry first = hub.entries(reopened).get(0);
        reopened.stop();
        assertThat(first.fact()).contains(new Fact.Recovered("behind-server", far));
        assertThat(first.previousHash()).isEqualTo(far.hash());
    }
}
