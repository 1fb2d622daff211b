package it.sporta.till.journal;

import static it.sporta.till.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.till.journal.Connection.Contact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tills that are not the ones the server knew: old images, copies, new disks, torn journals. */
class ComebackTest {

    @TempDir Path folder;
    private Disks disks;
    private FakeServer server;

    @BeforeEach
    void open() throws IOException {
        disks = new Disks(folder);
        server = disks.server;
    }

    @AfterEach
    void close() {
        disks.close();
    }

    private List<Head> kept() {
        return server.forks().stream().map(Entry::head).toList();
    }

    @Test
    void anOldImageGetsBackWhatItLostAndKeepsWhatItSoldMeanwhile() throws Exception {
        Path home = disks.first();
        Path image;
        try (Standing till = disks.standing(home)) {
            till.sell(4);
            till.awaitAllSent();
        }
        image = disks.imageOf(home);
        List<Head> lost;
        try (Standing till = disks.standing(home)) {
            lost = till.sell(20);
            till.awaitAllSent();
        }
        Journal alone = Journal.open(image, Identity.load(image).orElseThrow(), Clock.systemUTC());
        Head soldAlone = Standing.drawer(alone);
        alone.stop();
        Standing back = disks.standing(image);
        await("returned", () -> back.sender.connection().returned() > 20);
        Head after = back.sell(1).get(0);
        back.awaitAllSent();
        List<Head> history = back.history();
        assertThat(history).doesNotHaveDuplicates().containsAll(lost).contains(soldAlone);
        assertThat(history.indexOf(lost.get(19))).isLessThan(history.indexOf(soldAlone));
        assertThat(history.get(history.size() - 1)).isEqualTo(after);
        assertThat(after.epoch()).isEqualTo(2);
        await("kept by the server", () -> kept().contains(soldAlone));
        assertThat(back.journal.verifyAll()).isEmpty();
    }

    @Test
    void whatCameBackIsThereAfterARestartAndIsNotAskedForAgain() throws Exception {
        Path home = disks.first();
        List<Head> sold;
        try (Standing till = disks.standing(home)) {
            sold = till.sell(20);
            till.awaitAllSent();
        }
        Path other = disks.another();
        try (Standing till = disks.standing(other)) {
            till.awaitAllSent();
            assertThat(till.sender.connection().returned()).isGreaterThan(20);
        }
        Standing again = disks.standing(other);
        again.awaitAllSent();
        again.awaitContact(Contact.HERE);
        assertThat(again.sender.connection().returned()).isZero();
        assertThat(again.history()).containsAll(sold).doesNotHaveDuplicates();
    }

    @Test
    void aTornJournalGetsItsEndBack() throws Exception {
        Path home = disks.first();
        List<Head> sold;
        try (Standing till = disks.standing(home)) {
            sold = till.sell(12);
            till.awaitAllSent();
        }
        Database database = new Database(home);
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM JOURNAL WHERE SEQ > 5");
        }
        database.shutDown();
        Standing till = disks.standing(home);
        till.awaitAllSent();
        assertThat(till.journal.head().epoch()).isEqualTo(2);
        assertThat(till.history()).containsAll(sold);
    }

    @Test
    void believesNothingThatWasChangedOnItsWayBackAndSellsOn() throws Exception {
        Path home = disks.first();
        try (Standing till = disks.standing(home)) {
            till.sell(20);
            till.awaitAllSent();
        }
        server.past().isGarbled();
        Path other = disks.another();
        Standing till = disks.standing(other);
        till.awaitAllSent();
        till.sell(3);
        till.awaitAllSent();
        assertThat(till.sender.connection().returned()).isZero();
        assertThat(till.history()).allMatch(entry -> entry.epoch() == 2);
    }

    @Test
    void aCopyThatJoinsAgainLosesNothingAndGoesOnInANewEpochWithANewKey() throws Exception {
        Path home = disks.first();
        try (Standing till = disks.standing(home)) {
            till.sell(3);
            till.awaitAllSent();
        }
        Path image = disks.imageOf(home);
        List<Head> soldByTheOther;
        try (Standing other = disks.standing(home)) {
            soldByTheOther = other.sell(2);
            other.awaitAllSent();
        }
        Journal alone = Journal.open(image, Identity.load(image).orElseThrow(), Clock.systemUTC());
        List<Head> own = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            own.add(Standing.drawer(alone));
        }
        alone.stop();
        try (Standing copy = disks.standing(image)) {
            copy.awaitContact(Contact.FORK);
            own.addAll(copy.sell(1));
            assertThat(Joining.joinAgain(image, server.address(), "ABCD", copy.journal))
                    .isEqualTo(Joining.Result.JOINED);
        }
        Identity now = Identity.load(image).orElseThrow();
        assertThat(now.grant().epoch()).isEqualTo(2);
        assertThat(now.key().verifying())
                .isNotEqualTo(Identity.load(home).orElseThrow().key().verifying());
        Standing joined = disks.standing(image);
        own.addAll(joined.sell(1));
        joined.awaitAllSent();
        joined.awaitContact(Contact.HERE);
        await("kept by the server", () -> kept().containsAll(own.subList(0, 10)));
        assertThat(joined.history()).containsAll(own).containsAll(soldByTheOther);
        assertThat(joined.journal.verifyAll()).isEmpty();
    }

    @Test
    void aReplacedTillJoinsAgainAndReplacesTheOther() throws Exception {
        Path home = disks.first();
        Standing old = disks.standing(home);
        old.sell(3);
        old.awaitAllSent();
        Path other = disks.another();
        try (Standing newer = disks.standing(other)) {
            newer.sell(2);
            newer.awaitAllSent();
        }
        old.awaitContact(Contact.REPLACED);
        List<Head> unsent = old.sell(2);
        Joining.joinAgain(home, server.address(), "ABCD", old.journal);
        old.close();
        Standing joined = disks.standing(home);
        joined.awaitAllSent();
        assertThat(joined.journal.head().epoch()).isEqualTo(3);
        await("kept by the server", () -> kept().containsAll(unsent));
        Standing replaced = disks.standing(other);
        replaced.awaitContact(Contact.REPLACED);
    }

    @Test
    void aChangeOfIdentityThatIsCutOffIsFinishedAtTheNextStart() throws Exception {
        Path home = disks.first();
        try (Standing till = disks.standing(home)) {
            till.sell(1);
            Joining.joinAgain(home, server.address(), "ABCD", till.journal);
        }
        Path identity = home.resolve("identity");
        Files.move(
                identity.resolve("device.key.next"),
                identity.resolve("device.key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Identity now = Identity.load(home).orElseThrow();
        assertThat(now.grant().epoch()).isEqualTo(2);
        assertThat(now.keyOf(1)).isPresent().isNotEqualTo(now.keyOf(2));
        assertThat(identity.resolve("grant.json.next")).doesNotExist();
        Standing till = disks.standing(home);
        till.awaitAllSent();
    }

    @Test
    void takesNoCodeOfAnotherTill() throws Exception {
        Path home = disks.first();
        Standing till = disks.standing(home);
        try (FakeServer another = new FakeServer(disks.hub, 1, 0)) {
            another.grantsAnotherTill();
            assertThat(Joining.joinAgain(home, another.address(), "ABCD", till.journal))
                    .isEqualTo(Joining.Result.OTHER_TILL);
        }
        assertThat(Identity.load(home).orElseThrow().grant().epoch()).isEqualTo(1);
        assertThat(till.journal.head()).isNotEqualTo(new Head(2, 0, till.journal.head().hash()));
    }
}
