package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.till.StopBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HouseTest {

    @TempDir Path directory;

    @Test
    void aTillEndsBeforeItsBenchAndTheBenchBeforeTheServer() throws Exception {
        Path ends = directory.resolve("ends");
        List<Post> posts =
                List.of(
                        ending("server", ends, 0),
                        ending("bench-a", ends, 300),
                        ending("till-a", ends, 900));
        House house = new House(DataDirectory.take(directory.resolve("data")), posts);
        house.open();
        assertThat(house.close()).isTrue();
        assertThat(Files.readAllLines(ends)).containsExactly("till-a", "bench-a", "server");
    }

    @Test
    void whoStopsATillLetsItTakeAllTheTimeItMayTake() {
        assertThat(House.STOP_SECONDS).isGreaterThan(StopBudget.SECONDS);
        assertThat(Leash.GRACE_SECONDS).isGreaterThan(StopBudget.SECONDS);
    }

    /** Tells its end, some milliseconds after it was asked to. */
    private static Post ending(String name, Path ends, long slowness) {
        int port = Ports.free();
        return new Post(
                name,
                "The " + name,
                () ->
                        new Command(name)
                                .main(
                                        Ending.class.getName(),
                                        Integer.toString(port),
                                        name,
                                        ends.toString(),
                                        Long.toString(slowness)),
                "http://127.0.0.1:" + port + "/",
                Duration.ofSeconds(30));
    }
}
