package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftLogTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private final Clock clock = Clock.systemUTC();

    /** A till killed in mid-run, and the data folder it leaves. */
    private Head killed(Path left) throws Exception {
        Path own = Files.createDirectories(home.resolve("own"));
        Journal journal = Journal.open(own, hub.join(own), clock);
        Head last = journal.append(new Fact.DrawerOpened(new UUID(5, 1), "change")).head();
        Images.of(own, left);
        journal.stop();
        return last;
    }

    /** Derby writes the beginning of a log file in four pieces: 4, 4, 8 and 8 bytes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 16, 23})
    void opensThoughTheCurrentWentWhenALogFileHadJustBegun(int written) throws Exception {
        Path left = home.resolve("left");
        Head last = killed(left);
        assertThat(left.resolve("journal/db.lck")).exists();
        Files.write(left.resolve("journal/log/log2.dat"), new byte[written]);
        Journal journal = Journal.open(left, Identity.load(left).orElseThrow(), clock);
        assertThat(journal.head().epoch()).isEqualTo(1);
        assertThat(journal.holds(last)).isTrue();
        journal.stop();
    }

    @Test
    void noPageIsLargerThanWhatADiskWritesWhole() throws Exception {
        Journal.open(home, hub.join(home), clock).stop();
        try (Connection connection = new Database(home).open();
                Statement statement = connection.createStatement();
                ResultSet pages =
                        statement.executeQuery(
                                "SELECT MAX(S.PAGESIZE) FROM SYS.SYSTABLES T,"
                                        + " TABLE(SYSCS_DIAG.SPACE_TABLE(T.TABLENAME)) S"
                                        + " WHERE T.TABLENAME = 'JOURNAL'")) {
            pages.next();
            assertThat(pages.getInt(1)).isEqualTo(4096);
        } finally {
            closeAgain();
        }
    }

    private void closeAgain() throws SQLException {
        new Database(home).shutDown();
    }
}
