package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.demo.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    private static final Path DEMO = Path.of("src/main/demo");

    /** As the server asks it of everybody. */
    private static final int SHORTEST_PASSWORD = 12;

    @Test
    void whoeverMayEnterAsAMemberIsNamedWithThePassword() {
        List<String> members = Welcome.members(DEMO);
        assertThat(members).hasSize(4).noneMatch(line -> line.contains("Omar"));
        assertThat(members.get(0)).contains("Ada B.", "utente ada", "pera-noce-timo");
    }

    @Test
    void theInventedPasswordsKeepTheRuleOfTheHouse() throws IOException {
        for (String table : List.of("people.csv", "members.csv")) {
            for (Map<String, String> row : Table.read(DEMO.resolve(table)).rows()) {
                String password = row.get("password");
                assertThat(password.isEmpty() || password.length() >= SHORTEST_PASSWORD)
                        .as(table + " " + row)
                        .isTrue();
            }
        }
    }

    @Test
    void theHelpNamesEveryOptionOfTheDemo() throws IOException {
        String help = Files.readString(Path.of("../sporta"));
        String run = help.substring(help.indexOf("  run ["), help.indexOf("  server ["));
        assertThat(run)
                .contains(
                        "--fresh",
                        "--data",
                        "--port",
                        "--management-port",
                        "--till-ports",
                        "--bench-ports");
    }
}
