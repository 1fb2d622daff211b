package it.sporta.server.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoDatabaseTest {

    @Test
    void aDatabaseThatIsNotThereIsMissedAndNotMade(@TempDir Path empty) {
        SQLException missed = null;
        try {
            DriverManager.getConnection("jdbc:derby:" + empty.resolve("db")).close();
        } catch (SQLException e) {
            missed = new SQLException("pool", e);
        }
        assertThat(NoDatabase.sentence(missed)).contains("no database").contains("SPORTA_DATA_DIR");
        assertThat(empty.resolve("db")).doesNotExist();
    }

    @Test
    void aMissingOrWrongPasswordIsSaid() {
        for (String state : new String[] {"28P01", "28000", "08004"}) {
            assertThat(NoDatabase.sentence(new SQLException("refused", state)))
                    .contains("SPORTA_DB_PASSWORD");
        }
    }

    @Test
    void everythingElseIsToldByItsStateAlone() {
        assertThat(NoDatabase.sentence(new SQLException("page dump", "XSDG2")))
                .isEqualTo("The database does not answer: SQL state XSDG2.");
        assertThat(NoDatabase.sentence(new SQLException("no state"))).contains("unknown");
    }
}
