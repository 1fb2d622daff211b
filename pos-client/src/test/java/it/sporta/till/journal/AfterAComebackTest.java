package it.sporta.till.journal;

import static it.sporta.till.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.till.journal.Connection.Contact;
import it.sporta.till.journal.Connection.Old;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A till that came back finds a server that is full, stumbles, or has lost something itself. */
class AfterAComebackTest {

    @TempDir Path folder;
    private Disks disks;
    private FakeServer server;
    private Path home;

    @BeforeEach
    void open() throws Exception {
        disks = new Disks(folder);
        server = disks.server;
        home = disks.first();
    }

    @AfterEach
    void close() {
        disks.close();
    }

    /** Everything arrives. */
    private List<Head> day(int sales) throws Exception {
        try (Standing till = disks.standing(home)) {
            List<Head> sold = till.sell(sales);
            till.awaitAllSent();
            return sold;
        }
    }

    private List<Head> kept() {
        return server.forks().stream().map(Entry::head).toList();
    }

    /** Another disk took its place, it sold on alone, and joins again. */
    private List<Head> soldAloneAndJoinedAgain(int count) throws Exception {
        Standing old = disks.standing(home);
        old.sell(3);
        old.awaitAllSent();
        try (Standing newer = disks.standing(disks.another())) {
            newer.awaitAllSent();
        }
        old.awaitContact(Contact.REPLACED);
        List<Head> alone = old.sell(count);
        Joining.joinAgain(home, server.address(), "ABCD", old.journal);
        old.close();
        return alone;
    }

    @Test
    void whatTheServerHadNoRoomForIsOfferedAgainLater() throws Exception {
        List<Head> alone = soldAloneAndJoinedAgain(2);
        server.hasRoom(false);
        Standing joined = disks.standing(home);
        joined.awaitAllSent();
        await("refused after the epoch began", () -> server.turnedAway() > 6);
        assertThat(kept()).doesNotContainAnyElementsOf(alone);
        await("said", () -> joined.sender.connection().old() == Old.HELD_BACK);
        server.hasRoom(true);
        await("kept by the server", () -> kept().containsAll(alone));
        await("said no more", () -> joined.sender.connection().old() == Old.SENT);
    }

    @Test
    void whatTheServerHadNoRoomForIsOfferedAgainAfterARestart() throws Exception {
        List<Head> alone = soldAloneAndJoinedAgain(2);
        server.hasRoom(false);
        try (Standing joined = disks.standing(home)) {
            joined.awaitAllSent();
            await("refused after the epoch began", () -> server.turnedAway() > 6);
            await("said", () -> joined.sender.connection().unsent() == 0);
        }
        server.hasRoom(true);
        Standing again = disks.standing(home);
        await("kept by the server", () -> kept().containsAll(alone));
        again.awaitAllSent();
        Path note = home.resolve("offered");
        await("noted", () -> noted(note).equals("3"));
    }

    @Test
    void aDamagedNoteOfWhatWasOfferedForgetsNothing() throws Exception {
        List<Head> alone = soldAloneAndJoinedAgain(2);
        server.hasRoom(false);
        try (Standing joined = disks.standing(home)) {
            joined.awaitAllSent();
            await("refused after the epoch began", () -> server.turnedAway() > 6);
        }
        server.hasRoom(true);
        Files.write(home.resolve("offered"), new byte[100]);
        disks.standing(home);
        await("kept by the server", () -> kept().containsAll(alone));
    }

    private static String noted(Path note) {
        try {
            byte[] content =
                    new it.sporta.till.disk.SealedFile(note).read().content().orElse(new byte[0]);
            return new String(content, java.nio.charset.StandardCharsets.US_ASCII);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anEntryTheServerStumblesOverKeepsNothingElseFromIt() throws Exception {
        List<Head> alone = soldAloneAndJoinedAgain(2);
        server.stumblesOver(alone.get(0));
        Standing joined = disks.standing(home);
        Head after = joined.sell(1).get(0);
        joined.awaitAllSent();
        assertThat(after.epoch()).isEqualTo(3);
        await("the other", () -> kept().contains(alone.get(1)));
        joined.awaitContact(Contact.HERE);
        server.stumblesOver(after);
        await("this one, later", () -> kept().contains(alone.get(0)));
    }

    @Test
    void aServerThatStumblesWhenLookingBackSilencesNobodyAndIsAskedAgain() throws Exception {
        List<Head> sold = day(20);
        server.past().makesItStumble(true);
        Standing till = disks.standing(disks.another());
        till.sell(2);
        till.awaitAllSent();
        await("list", () -> !till.catalogue.isEmpty());
        till.awaitContact(Contact.HERE);
        assertThat(till.sender.connection().missing()).isTrue();
        server.past().makesItStumble(false);
        await("back", () -> till.history().containsAll(sold));
        await("said", () -> !till.sender.connection().missing());
    }

    @Test
    void whatComesBehindAnEntryTheServerCannotReadComesBackAllTheSame() throws Exception {
        List<Head> sold = day(20);
        server.past().hasLost(sold.get(9));
        Standing till = disks.standing(disks.another());
        till.awaitAllSent();
        await("list", () -> !till.catalogue.isEmpty());
        List<Head> there = new ArrayList<>(sold);
        there.remove(9);
        assertThat(till.history()).containsAll(there).doesNotContain(sold.get(9));
        assertThat(till.sender.connection().missing()).isFalse();
        assertThat(till.journal.numbersPassedOver())
                .isGreaterThanOrEqualTo(sold.get(19).sequence());
    }

    @Test
    void aServerThatHasMoreThanItGivesIsAskedAgain() throws Exception {
        List<Head> sold = day(20);
        server.past().hasLost(sold.get(9));
        server.past().keepsDamageToItself();
        Standing till = disks.standing(disks.another());
        till.awaitAllSent();
        await("list", () -> !till.catalogue.isEmpty());
        assertThat(till.history()).contains(sold.get(8));
        assertThat(till.sender.connection().missing()).isTrue();
    }

    @Test
    void aNewDiskThatGetsNothingBackHasNoListBeforeItPassesAllNumbersOver() throws Exception {
        List<Head> sold = day(20);
        server.past().isNotKnown();
        Standing till = disks.standing(disks.another());
        await("list", () -> !till.catalogue.isEmpty());
        assertThat(till.sender.connection().missing()).isTrue();
        assertThat(till.journal.numbersPassedOver())
                .isGreaterThanOrEqualTo(sold.get(19).sequence());
    }

    @Test
    void aNewDiskThatBelievesNothingPassesOverTheNumbersOfAllEpochs() throws Exception {
        long first = day(20).get(19).sequence();
        Standing old = disks.standing(home);
        assertThat(Joining.joinAgain(home, server.address(), "ABCD", old.journal))
                .isEqualTo(Joining.Result.JOINED);
        old.close();
        long second = day(3).get(2).sequence();
        server.past().isGarbled();
        Standing till = disks.standing(disks.another());
        await("list", () -> !till.catalogue.isEmpty());
        assertThat(till.journal.head().epoch()).isEqualTo(3);
        assertThat(till.history()).allMatch(entry -> entry.epoch() == 3);
        assertThat(till.journal.numbersPassedOver()).isGreaterThanOrEqualTo(first + second);
    }

    @Test
    void whatWaitsOfAnEpochThatIsOverIsCounted() throws Exception {
        day(3);
        Standing till = disks.standing(home);
        till.awaitAllSent();
        till.awaitContact(Contact.HERE);
        await("noted", () -> till.sender.connection().unsent() == 0);
        Head there = server.head();
        till.sender.close();
        till.sell(4);
        Joining.joinAgain(home, server.address(), "ABCD", till.journal);
        till.close();
        server.close();
        Standing joined = disks.standing(home);
        long rows = joined.journal.after(there, 100).size() + joined.journal.head().sequence();
        assertThat(joined.journal.head().epoch()).isEqualTo(2);
        assertThat(rows).isGreaterThan(joined.journal.head().sequence() + 3);
        Head known = new Acknowledged(home, joined.journal.identity()).read().get().head();
        assertThat(joined.sender.connection().unsent())
                .isEqualTo(rows + there.sequence() - known.sequence());
    }
}
