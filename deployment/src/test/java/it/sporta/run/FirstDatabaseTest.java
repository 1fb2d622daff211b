package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstDatabaseTest {

    @TempDir Path data;

    @Test
    void isWholeWhenItHasItsNameAndIsMadeOnlyOnce() throws Exception {
        // What a killed creation leaves is in nobody's way.
        Files.writeString(
                Files.createDirectories(data.resolve("db.new")).resolve("service.properties"),
                "torn");
        FirstDatabase database = new FirstDatabase(data);
        database.ensure();
        assertThat(data.resolve("db.new")).doesNotExist();
        execute(database, "create table kept (id int)");
        database.ensure();
        execute(database, "insert into kept values (1)");
        shutDown(database);
    }

    @Test
    void oneThatIsGoneIsMissedAndNotMadeAnew() throws Exception {
        FirstDatabase database = new FirstDatabase(data);
        database.ensure();
        Files.move(data.resolve("db"), data.resolve("elsewhere"));
        assertThatThrownBy(database::ensure)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("non c'è più")
                .hasMessageContaining("it is gone");
        assertThatThrownBy(database::mustExist).hasMessageContaining("it is gone");
        assertThat(data.resolve("db")).doesNotExist();
        Files.move(data.resolve("elsewhere"), data.resolve("db"));
        database.mustExist();
    }

    @Test
    void aRealHubIsFoundedOnlyWhenSomebodySaysSo() {
        FirstDatabase database = new FirstDatabase(data);
        assertThatThrownBy(database::mustExist)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("--first");
        assertThat(data).isEmptyDirectory();
    }

    private static void execute(FirstDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void shutDown(FirstDatabase database) throws SQLException {
        try {
            DriverManager.getConnection(database.url() + ";shutdown=true").close();
        } catch (SQLException expected) {
            assertThat(expected.getSQLState()).isEqualTo("08006");
        }
    }
}
