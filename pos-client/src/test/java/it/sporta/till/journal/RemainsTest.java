package it.sporta.till.journal;

import static it.sporta.till.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sales that no server had when the disk under the journal began to rot. */
class RemainsTest {

    private static final int PAGE = 4096;

    @TempDir Path folder;
    private final Hub hub = new Hub();
    private final List<Standing> all = new ArrayList<>();
    private final List<Head> alone = new ArrayList<>();
    private FakeServer server;
    private Path home;

    @BeforeEach
    void sellWithTheServerAndThenWithout() throws Exception {
        server = new FakeServer(hub, 1, 0);
        home = Files.createDirectories(folder.resolve("till"));
        hub.join(home);
        server.knows(Identity.key(home).verifying());
        Standing till = standing();
        till.sell(3);
        till.awaitAllSent();
        await("acknowledged", () -> till.sender.connection().unsent() == 0);
        till.sender.close();
        alone.addAll(till.sell(30));
        alone.add(larger(till, 6_000));
        alone.add(larger(till, 90_000));
        alone.add(larger(till, 3_300));
        alone.addAll(till.sell(30));
        till.close();
    }

    @AfterEach
    void close() {
        all.forEach(Standing::close);
        server.close();
    }

    private Standing standing() throws Exception {
        Standing till = new Standing(home, hub, server);
        all.add(till);
        return till;
    }

    private static Head larger(Standing till, int length) {
        Fact fact = new Fact.DrawerOpened(UUID.randomUUID(), "x".repeat(length));
        return till.journal.append(fact).head();
    }

    private List<Head> stored() {
        return server.stored().stream().map(Entry::head).toList();
    }

    private List<Head> kept() {
        return server.forks().stream().map(Entry::head).toList();
    }

    /** The file in which this entry stands, and where. */
    private record Spot(Path file, int at) {}

    private List<Spot> spots(Bytes hash) throws IOException {
        List<Path> files;
        try (Stream<Path> segment = Files.list(home.resolve("journal/seg0"))) {
            files = segment.sorted().toList();
        }
        List<Spot> spots = new ArrayList<>();
        for (Path file : files) {
            int at = find(Files.readAllBytes(file), hash.toArray());
            if (at >= 0) {
                spots.add(new Spot(file, at));
            }
        }
        return spots;
    }

    private static int find(byte[] bytes, byte[] word) {
        for (int at = 0; at + word.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + word.length, word, 0, word.length)) {
                return at;
            }
        }
        return -1;
    }

    private Path rows() throws IOException {
        return spots(alone.get(0).hash()).get(0).file();
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 0x55;
        Files.write(file, bytes);
    }

    private void assertNothingIsLost() throws Exception {
        Standing till = standing();
        till.awaitAllSent();
        assertThat(till.journal.head().epoch()).isEqualTo(2);
        assertThat(stored()).containsAll(alone).doesNotHaveDuplicates();
        await("all told", () -> till.sender.connection().old() == Connection.Old.SENT);
        assertThat(till.sender.connection().lost()).isEmpty();
        await("back", () -> till.history().containsAll(alone));
    }

    @Test
    void nothingIsLostWhenTheFirstPageRotsThroughWhichDerbyReadsTheOthers() throws Exception {
        flip(rows(), PAGE + 200);
        assertNothingIsLost();
    }

    @Test
    void nothingIsLostWhenThePageRotsThatTellsOfThePages() throws Exception {
        flip(rows(), 100);
        assertNothingIsLost();
    }

    @Test
    void nothingIsLostWhenTheIndexRots() throws Exception {
        List<Path> files;
        try (Stream<Path> segment = Files.list(home.resolve("journal/seg0"))) {
            files = segment.filter(file -> file.toString().endsWith(".dat")).toList();
        }
        for (Path file : files) {
            if (!file.equals(rows()) && Files.size(file) > PAGE) {
                flip(file, PAGE + 300);
            }
        }
        assertNothingIsLost();
    }

    @Test
    void nothingIsLostWhenTheDatabaseIsNoneAnyMore() throws Exception {
        Files.writeString(home.resolve("journal/service.properties"), "nonsense");
        assertNothingIsLost();
    }

    @Test
    void anEntryThatRotsIsToldAndCostsNoOther() throws Exception {
        Head rotten = alone.get(12);
        flip(rows(), spots(rotten.hash()).get(0).at() - 20);
        Standing till = standing();
        till.awaitAllSent();
        assertThat(stored()).containsAll(alone.subList(0, 12)).doesNotContain(rotten);
        await("kept aside", () -> kept().containsAll(alone.subList(13, alone.size())));
        await("told", () -> !till.sender.connection().lost().isEmpty());
        assertThat(till.sender.connection().lost()).isEqualTo("1-" + rotten.sequence());
        await("done", () -> till.sender.connection().old() == Connection.Old.SENT);
        assertThat(till.history()).containsAll(alone.subList(0, 12));
    }

    @Test
    void whatIsOnlyInTheLogIsOfferedToo() throws Exception {
        Path image = folder.resolve("as a power cut leaves it");
        Standing till = standing();
        List<Head> last = till.sell(5);
        Images.of(home, image);
        till.close();
        Path rotten = image.resolve("journal/seg0").resolve(rows().getFileName());
        assertThat(find(Files.readAllBytes(rotten), last.get(4).hash().toArray())).isNegative();
        flip(rotten, PAGE + 200);
        Standing again = new Standing(image, hub, server);
        all.add(again);
        again.awaitAllSent();
        assertThat(again.journal.head().epoch()).isEqualTo(2);
        assertThat(stored()).containsAll(alone).containsAll(last);
    }

    @Test
    void aJournalThatIsGoneAltogetherIsToldWithAllItsPlaces() throws Exception {
        Files.move(
                home.resolve("journal"),
                folder.resolve("gone"),
                StandardCopyOption.REPLACE_EXISTING);
        Standing till = standing();
        till.awaitAllSent();
        await("told", () -> !till.sender.connection().lost().isEmpty());
        Head last = alone.get(alone.size() - 1);
        assertThat(till.sender.connection().lost())
                .isEqualTo("1-" + alone.get(0).sequence() + "…1-" + (last.sequence() + 1));
    }

    @Test
    void whatIsNotOfferedYetIsSaidWhileTheServerIsAway() throws Exception {
        flip(rows(), PAGE + 200);
        server.close();
        Standing till = standing();
        assertThat(till.sender.connection().old()).isEqualTo(Connection.Old.WAITING);
        assertThat(till.sender.connection().lost()).isEmpty();
    }
}
