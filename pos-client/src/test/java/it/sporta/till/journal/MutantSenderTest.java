package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.journal.Verdict;
import it.sporta.till.catalogue.LocalCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a break the server's word decides what is sent next, and nothing the sender remembers. */
class MutantSenderTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Journal journal;
    private FakeServer server;
    private ServerLink link;
    private Acknowledged acknowledged;
    private Comeback comeback;

    @BeforeEach
    void open() throws Exception {
        journal = Journal.open(home, hub.join(home), Clock.systemUTC());
        server = new FakeServer(hub, 1, 0);
        server.knows(journal.identity().key().verifying());
        link = new ServerLink(server.address(), journal.identity());
        acknowledged = new Acknowledged(home, journal.identity());
        comeback =
                new Comeback(home, journal, link, acknowledged, new Pace(new Random(1)), () -> {});
    }

    @AfterEach
    void close() {
        server.close();
        journal.stop();
    }

    /** Goes on after what it once saw arrive, whatever the server holds now. */
    private final class ResumesFromMemory extends Conversation {

        private Head arrived = journal.identity().beginning();

        ResumesFromMemory() throws IOException {
            super(journal, LocalCatalogue.open(home), link, acknowledged, comeback);
        }

        @Override
        void keep(SignedHead known) throws IOException {
            if (!HighWaterMark.isAfter(arrived, known.head())) {
                super.keep(known);
            }
        }

        @Override
        boolean follow(Acknowledgement answer, Head last) throws IOException {
            if (answer.verdict() == Verdict.GAP) {
                return false; // surely only a hiccup
            }
            arrived = answer.verdict().isStored() ? last : arrived;
            return super.follow(answer, last);
        }
    }

    private void sell(int count) {
        for (int i = 0; i < count; i++) {
            journal.append(new Fact.DrawerOpened(UUID.randomUUID(), "change"));
        }
    }

    private void talk(Conversation sender) throws IOException {
        sender.ask();
        for (int i = 0; i < 20 && sender.send(); i++) {
            assertThat(i).as("comes to an end").isLessThan(19);
        }
    }

    /** The server's backup was put back between two contacts: does it get everything again? */
    private boolean bringsEverything(Conversation sender) throws IOException {
        sell(6);
        talk(sender);
        assertThat(server.head()).isEqualTo(journal.head());
        server.forgetAfter(3);
        talk(sender);
        sell(2);
        talk(sender);
        return server.head().equals(journal.head());
    }

    @Test
    void theRightSenderBringsEverything() throws Exception {
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        Conversation right = new Conversation(journal, catalogue, link, acknowledged, comeback);
        assertThat(bringsEverything(right)).isTrue();
    }

    @Test
    void catchesTheOneThatResumesFromMemory() throws Exception {
        assertThat(bringsEverything(new ResumesFromMemory())).isFalse();
    }
}
