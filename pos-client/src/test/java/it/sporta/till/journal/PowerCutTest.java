package it.sporta.till.journal;

import static it.sporta.till.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.till.Child;
import it.sporta.till.catalogue.LocalCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The current goes at a random write: what was said to be done is there. The disk writes a sector
 * of 4096 bytes whole or not at all, as disks of today do; on one that tears smaller ones the till
 * says what happened and gets back what the server had.
 */
class PowerCutTest {

    private static final boolean LONG = Boolean.getBoolean("sporta.long");
    private static final int CUTS = LONG ? 200 : 4;
    private static final List<String> OFTEN =
            List.of(
                    "-Dderby.storage.checkpointInterval=100000",
                    "-Dderby.storage.logSwitchInterval=100000");

    @TempDir Path home;
    private final Hub hub = new Hub();
    private final Clock clock = Clock.systemUTC();
    private final Random chance = seeded();
    private final Set<String> done = new LinkedHashSet<>();

    private static Random seeded() {
        long seed = Long.getLong("cut.test.seed", new Random().nextLong());
        System.out.println("-Dcut.test.seed=" + seed);
        return new Random(seed);
    }

    private Journal open() throws Exception {
        return Journal.open(home, Identity.load(home).orElseThrow(), clock);
    }

    /** Sells until the current goes. */
    private void cut(boolean atACheckpoint, String... settings) throws Exception {
        List<String> arguments = new ArrayList<>(OFTEN);
        arguments.addAll(List.of(settings));
        arguments.add("-Dcut.seed=" + chance.nextLong());
        arguments.add("-Dcut.loose=" + atACheckpoint);
        arguments.add("-Dcut.after=" + (1 + chance.nextInt(atACheckpoint ? 60 : 600)));
        arguments.add(home.toString());
        arguments.add("SELL");
        try (Child child = Child.start(CutChild.class, arguments.toArray(String[]::new))) {
            assertThat(child.end(60)).as(() -> child.toString()).contains(137);
            child.kill();
            done.addAll(child.said("done"));
        }
    }

    private Set<String> there(Journal journal) {
        Set<String> there = new LinkedHashSet<>();
        for (Entry entry : hub.entries(journal)) {
            if (entry.fact().orElseThrow() instanceof Fact.DrawerOpened opened) {
                there.add(opened.operator().toString());
            }
        }
        return there;
    }

    /** What was said to be done and is not there, and whether the chain broke. */
    private List<String> violations() throws Exception {
        Journal journal = open();
        List<String> violations = new ArrayList<>(done);
        violations.removeAll(there(journal));
        if (journal.head().epoch() > 1) {
            violations.add("the chain broke");
        }
        journal.stop();
        return violations;
    }

    @Test
    void everythingAcknowledgedSurvivesACutAtAnyWrite() throws Exception {
        hub.join(home);
        open().stop();
        for (int i = 0; i < CUTS; i++) {
            cut(i % 2 == 0);
        }
        assertThat(violations()).isEmpty();
        assertThat(done).hasSizeGreaterThan(CUTS);
    }

    /** Only what no server had yet can go with a torn page, and never unnoticed. */
    @Test
    void whatATornPageTookIsSaidAndWhatTheServerHadComesBack() throws Exception {
        hub.join(home);
        open().stop();
        int torn = 0;
        try (FakeServer server = new FakeServer(hub, 1, 0)) {
            server.knows(Identity.key(home).verifying());
            for (int i = 0; i < (LONG ? 60 : 10) && (LONG || torn == 0); i++) {
                Set<String> sent = everythingSent(server);
                int epoch = server.head().epoch();
                cut(true, "-Dcut.sector=512");
                Set<String> now = everythingSent(server);
                List<String> missing = new ArrayList<>(done);
                missing.removeAll(now);
                boolean said = server.head().epoch() > epoch;
                torn += said ? 1 : 0;
                assertThat(now).containsAll(sent);
                assertThat(missing).as("lost without a word").matches(m -> said || m.isEmpty());
                done.removeAll(missing);
            }
        }
        assertThat(torn).as("proves nothing on a disk that tears nothing").isPositive();
    }

    /** Starts the till, waits until server and disk know the same, and stops it. */
    private Set<String> everythingSent(FakeServer server) throws Exception {
        Journal journal = open();
        int before = server.head().epoch();
        try (JournalSender sender =
                new JournalSender(
                        home,
                        journal,
                        LocalCatalogue.open(home),
                        server.address(),
                        Standing.hasty())) {
            sender.start();
            await(
                    "all sent, all back",
                    () -> server.head().equals(journal.head()) && holdsAll(journal, server));
        }
        if (server.head().epoch() > before) {
            assertThat(journal.last(FactType.RECOVERED)).as("it says so").isPresent();
        }
        Set<String> there = there(journal);
        journal.stop();
        return there;
    }

    private static boolean holdsAll(Journal journal, FakeServer server) {
        return server.stored().stream().allMatch(entry -> journal.holds(entry.head()));
    }

    /** Whose log is not forced with each write must be found to have lost something. */
    @Test
    void catchesTheOneThatDoesNotForceItsLog() throws Exception {
        hub.join(home);
        open().stop();
        cut(false, "-Dcut.unsynced=true");
        cut(false, "-Dcut.unsynced=true");
        assertThat(violations()).isNotEmpty();
    }

    /** Derby's own choice for rows like ours: eight sectors, of which some are old after a cut. */
    @Test
    @EnabledIfSystemProperty(named = "sporta.long", matches = "true")
    void catchesTheOneWhosePagesAreLargerThanASector() throws Exception {
        System.setProperty("derby.storage.pageSize", "32768");
        try {
            hub.join(home);
            open().stop();
        } finally {
            System.clearProperty("derby.storage.pageSize");
        }
        for (int i = 0; i < 30; i++) {
            cut(true);
        }
        assertThat(violations()).contains("the chain broke");
    }

    private Child onAFailingDisk(Mutants kept) throws Exception {
        Path own = Files.createDirectories(home.resolve(kept.name()));
        hub.join(own);
        Child child = Child.start(CutChild.class, own.toString(), kept.name());
        assertThat(child.end(60)).contains(0);
        child.kill();
        return child;
    }

    @Test
    void theRightTillSavesNothingMoreOnceItsLogCouldNotBeWritten() throws Exception {
        try (Child child = onAFailingDisk(Mutants.NONE)) {
            assertThat(child.said("told")).containsExactly("lost");
            assertThat(child.said("then")).containsExactly("lost");
        }
    }

    /** The database lets whoever connects again go on as if nothing had been. */
    @Test
    void catchesTheOneThatConnectsAgain() throws Exception {
        try (Child child = onAFailingDisk(Mutants.RECONNECTS_AFTER_A_FAILED_COMMIT)) {
            assertThat(child.said("told")).containsExactly("saved");
        }
    }
}
