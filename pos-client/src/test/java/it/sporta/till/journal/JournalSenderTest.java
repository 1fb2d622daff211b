package it.sporta.till.journal;

import static it.sporta.till.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Verdict;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.journal.Connection.Contact;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalSenderTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Journal journal;
    private LocalCatalogue catalogue;
    private JournalSender sender;
    private FakeServer server;

    @BeforeEach
    void open() throws Exception {
        journal = Journal.open(home, hub.join(home), Clock.systemUTC());
        catalogue = LocalCatalogue.open(home);
    }

    @AfterEach
    void close() {
        sender.close();
        server.close();
        journal.stop();
    }

    private void start(long seed, int trouble) throws IOException {
        server = new FakeServer(hub, seed, trouble);
        server.knows(journal.identity().key().verifying());
        begin(server.address(), seed);
    }

    private void begin(URI address, long seed) throws IOException {
        begin(home, address, seed);
    }

    private void begin(Path folder, URI address, long seed) throws IOException {
        sender = new JournalSender(folder, journal, catalogue, address, new Random(seed));
        sender.start();
    }

    private void sell(int count) {
        for (int i = 0; i < count; i++) {
            journal.append(new Fact.DrawerOpened(new UUID(5, i), "change"));
        }
    }

    private void awaitAllThere(int seconds) throws Exception {
        await("all sent", seconds, () -> server.head().equals(journal.head()));
        assertThat(server.stored()).isEqualTo(hub.entries(journal));
    }

    @Test
    void bringsEverythingOnceAndInOrderOverALineThatLosesAndRepeats() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        start(seed, 25);
        for (int i = 0; i < 20; i++) {
            sell(10);
            Thread.sleep(5);
        }
        awaitAllThere(60);
    }

    @Test
    void takesTheFeedAndSaysTheServerIsHere() throws Exception {
        start(1, 0);
        await("feed", 5, () -> catalogue.version() == 1);
        await("here", 5, () -> sender.connection().contact() == Contact.HERE);
        await("nothing waits", 5, () -> sender.connection().unsent() == 0);
        assertThat(new Acknowledged(home, journal.identity()).read()).isPresent();
    }

    @Test
    void sellsOnWithoutTheServerSaysSoInFiveSecondsAndCatchesUpByItself() throws Exception {
        start(1, 0);
        await("here", 5, () -> sender.connection().contact() == Contact.HERE);
        await("all sent", 5, () -> sender.connection().unsent() == 0);
        int port = server.address().getPort();
        List<Entry> there = server.stored();
        server.close();
        long cut = System.nanoTime();
        sell(250);
        await("away", 5, () -> sender.connection().contact() == Contact.AWAY);
        assertThat(System.nanoTime() - cut).isLessThan(5_000_000_000L);
        assertThat(sender.connection().unsent()).isEqualTo(250);
        server = new FakeServer(hub, 1, 0, port);
        server.knows(journal.identity().key().verifying());
        awaitAllThere(30);
        assertThat(server.stored()).hasSizeGreaterThan(there.size());
    }

    @Test
    void sendsAgainWhatARestoredServerForgot() throws Exception {
        start(1, 0);
        sell(30);
        awaitAllThere(10);
        server.forgetAfter(5);
        awaitAllThere(20);
    }

    @Test
    void growsANewEpochWhenTheServerKnowsMoreThanThisDisk() throws Exception {
        start(1, 0);
        sell(5);
        awaitAllThere(10);
        Head there = server.head();
        sender.close();
        Path old = home.resolve("old");
        Files.createDirectories(old);
        Journal copy = Journal.open(old, hubIdentityIn(old), Clock.systemUTC());
        journal.stop();
        journal = copy;
        begin(old, server.address(), 2);
        await("new epoch", 10, () -> journal.head().epoch() == there.epoch() + 1);
        sell(3);
        await("sent", 10, () -> server.head().equals(journal.head()));
    }

    @Test
    void offersWhatItSoldOnAnOldDiskBeforeItGrowsANewEpoch() throws Exception {
        start(1, 0);
        sell(9);
        awaitAllThere(10);
        sender.close();
        Path old = home.resolve("old");
        Files.createDirectories(old);
        Journal copy = Journal.open(old, hubIdentityIn(old), Clock.systemUTC());
        journal.stop();
        journal = copy;
        sell(3);
        List<Entry> soldAlone = journal.after(journal.identity().grant().root(), 100);
        begin(old, server.address(), 2);
        await("new epoch", 10, () -> journal.head().epoch() == 2);
        assertThat(server.forks()).containsAll(soldAlone);
    }

    /** The same till on a disk that knows nothing: its key, its grant. */
    private Identity hubIdentityIn(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("identity"));
        for (String name : List.of("device.key", "grant.json")) {
            Files.copy(
                    home.resolve("identity").resolve(name),
                    folder.resolve("identity").resolve(name));
        }
        return Identity.load(folder).orElseThrow();
    }

    @Test
    void showsARefusalAndGoesOnSelling() throws Exception {
        start(1, 0);
        await("here", 5, () -> sender.connection().contact() == Contact.HERE);
        server.judges(Optional.of(Verdict.FORK));
        sell(1);
        await("fork", 5, () -> sender.connection().contact() == Contact.FORK);
        sell(3);
        assertThat(sender.connection().unsent()).isPositive();
        assertThat(journal.isDead()).isFalse();
    }

    @Test
    void keepsTheOldListWhenTheFeedCannotBeRead() throws Exception {
        start(1, 0);
        await("feed", 5, () -> catalogue.version() == 1);
        server.speaksOtherwise(true);
        await("told", 8, () -> sender.connection().contact() == Contact.FEED_UNREADABLE);
        assertThat(catalogue.find(Hub.HONEY)).isPresent();
        sell(3);
        awaitAllThere(10);
        server.speaksOtherwise(false);
        await("well again", 8, () -> sender.connection().contact() == Contact.HERE);
    }

    @Test
    void bringsNothingToWhoeverAnswersWithoutAProof() throws Exception {
        server = new FakeServer(hub, 1, 0);
        server.answersInstead(Optional.of("{\"version\":2}"));
        server.judges(Optional.of(Verdict.ACCEPTED));
        sell(3);
        begin(server.address(), 1);
        await("asked twice", 10, () -> server.asked() > 1);
        assertThat(server.brought()).isZero();
        assertThat(sender.connection().unsent()).isEqualTo(journal.head().sequence());
        assertThat(sender.connection().contact()).isEqualTo(Contact.FOREIGN);
    }

    @Test
    void countsAsNotSentWhatSomebodyElseTookInTheServersPlace() throws Exception {
        start(1, 0);
        await("here", 5, () -> sender.connection().contact() == Contact.HERE);
        await("all sent", 5, () -> sender.connection().unsent() == 0);
        server.judges(Optional.of(Verdict.ACCEPTED));
        server.answersInstead(Optional.of("{\"version\":2}"));
        sell(4);
        await("foreign", 8, () -> sender.connection().contact() == Contact.FOREIGN);
        assertThat(sender.connection().unsent()).isGreaterThanOrEqualTo(4);
        server.judges(Optional.empty());
        server.answersInstead(Optional.empty());
        awaitAllThere(20);
    }

    @Test
    void believesNoServerWithAnotherKey() throws Exception {
        Hub stranger = new Hub();
        server = new FakeServer(stranger, 1, 0);
        server.knows(journal.identity().key().verifying());
        begin(server.address(), 1);
        await("foreign", 8, () -> sender.connection().contact() == Contact.FOREIGN);
        assertThat(catalogue.isEmpty()).isTrue();
    }

    @Test
    void joinsWithACode() throws Exception {
        server = new FakeServer(hub, 1, 0);
        begin(server.address(), 1);
        Path other = home.resolve("other");
        Files.createDirectories(other);
        assertThat(Joining.join(other, server.address(), "ABCD-1234"))
                .isEqualTo(Joining.Result.JOINED);
        assertThat(Identity.load(other).orElseThrow().till()).isEqualTo(Hub.TILL);
        assertThat(Joining.join(other, URI.create("http://127.0.0.1:1"), "ABCD"))
                .isEqualTo(Joining.Result.SERVER_AWAY);
    }
}
