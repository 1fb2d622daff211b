package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WatchTest {

    @TempDir Path directory;
    private House house;
    private Watch watch;

    @AfterEach
    void close() throws InterruptedException {
        house.close();
    }

    @Test
    void aKilledTillIsStartedAgainAndTheOthersNoticeNothing() throws Exception {
        house(SmallHouse.posts());
        assertThat(watch.begin()).isTrue();
        Child server = house.child("server");
        Child till = house.child("till-a");
        till.process().destroyForcibly().waitFor();
        until(() -> !house.child("till-a").equals(till));
        Post post = house.posts().get(2);
        assertThat(house.await(house.child("till-a"), post)).isEqualTo(Readiness.Outcome.READY);
        assertThat(house.child("server")).isEqualTo(server);
        assertThat(server.isAlive()).isTrue();
        assertThat(watch.lostSomebody()).isFalse();
    }

    @Test
    void aKilledServerAndBenchComeBackToo() throws Exception {
        house(SmallHouse.posts());
        watch.begin();
        for (Post post : house.posts().subList(0, 2)) {
            Child lost = house.child(post.name());
            lost.process().destroyForcibly().waitFor();
            until(() -> !house.child(post.name()).equals(lost));
            assertThat(house.await(house.child(post.name()), post))
                    .isEqualTo(Readiness.Outcome.READY);
        }
    }

    @Test
    void aTillThatCannotStandIsLeftDownAndTheOthersStand() throws Exception {
        house(List.of(SmallHouse.answering("server"), SmallHouse.failing("till-a")));
        assertThat(watch.begin()).isTrue();
        assertThat(watch.lostSomebody()).isTrue();
        assertThat(house.child("till-a").isAlive()).isFalse();
        assertThat(house.child("till-a").lines()).hasSize(2);
        assertThat(house.child("server").isAlive()).isTrue();
    }

    @Test
    void withoutAServerThereIsNoSenseInGoingOn() throws Exception {
        house(List.of(SmallHouse.failing("server"), SmallHouse.answering("till-a")));
        assertThat(watch.begin()).isFalse();
        watch.end();
        assertThat(watch.lostSomebody()).isTrue();
    }

    @Test
    void whoFellWhileTheHouseClosesStaysDown() throws Exception {
        house(SmallHouse.posts());
        watch.begin();
        Child till = house.child("till-a");
        till.process().destroyForcibly().waitFor();
        house.close();
        watch.end();
        assertThat(house.posts()).noneMatch(post -> house.child(post.name()).isAlive());
    }

    @Test
    void theLastWordsAreASentenceAndNoStackTrace() throws Exception {
        house(List.of(SmallHouse.failing("server")));
        watch.begin();
        assertThat(Fall.lastWords(house.child("server").lastLines()))
                .isEqualTo("The paper is finished.");
        assertThat(
                        Fall.lastWords(
                                List.of(
                                        "2026-11-22 10:53:57,312 ERROR [it.sporta.server.X] (Pool"
                                                + " -- 55) Not this disk.",
                                        "2026-11-22 10:53:57,313 ERROR [org.jboss.as] (Boot) WFLY",
                                        "\tat it.sporta")))
                .isEqualTo("Not this disk.");
    }

    private void house(List<Post> posts) throws IOException {
        house = new House(DataDirectory.take(directory.resolve("data")), posts);
        watch = new Watch(house, SmallHouse.PAUSE);
    }

    private static void until(BooleanSupplier isSo) throws InterruptedException {
        for (int i = 0; i < 2_000 && !isSo.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }
}
