package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Fact;
import it.sporta.till.Child;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The current goes at a random write: what was said to be done is there, or this proves nothing.
 */
class PowerCutTest {

    private static final int EARLIEST = 20;
    private static final int LATEST = 900;

    @TempDir Path home;
    private final Hub hub = new Hub();
    private final List<String> done = new ArrayList<>();

    /** What was said to be done and is not there; and whether the till noticed a loss by itself. */
    private List<String> violationsAfterCuts(int cuts, long seed, String... settings)
            throws Exception {
        System.out.println("seed " + seed);
        Random chance = new Random(seed);
        hub.join(home);
        Journal.open(home, Identity.load(home).orElseThrow(), Clock.systemUTC()).stop();
        for (int cut = 0; cut < cuts; cut++) {
            List<String> arguments = new ArrayList<>(List.of(settings));
            arguments.add("-Dcut.seed=" + chance.nextLong());
            arguments.add("-Dcut.after=" + (EARLIEST + chance.nextInt(LATEST - EARLIEST)));
            arguments.add(home.toString());
            arguments.add("SELL");
            try (Child child = Child.start(CutChild.class, arguments.toArray(String[]::new))) {
                assertThat(child.end(60)).as(() -> child.toString()).contains(137);
                child.kill();
                done.addAll(child.said("done"));
            }
        }
        return missing();
    }

    private List<String> missing() throws Exception {
        Journal journal = Journal.open(home, Identity.load(home).orElseThrow(), Clock.systemUTC());
        List<String> violations = new ArrayList<>(done);
        journal.forEachAfter(
                hub.grant(1).root(),
                entry -> {
                    if (entry.fact().orElseThrow() instanceof Fact.DrawerOpened opened) {
                        violations.remove(opened.operator().toString());
                    }
                });
        if (journal.head().epoch() > 1) {
            violations.add("the chain broke");
        }
        journal.stop();
        return violations;
    }

    /** Whose log is not forced with each write must be found to have lost something. */
    @Test
    void catchesTheOneThatDoesNotForceItsLog() throws Exception {
        assertThat(violationsAfterCuts(2, new Random().nextLong(), "-Dcut.unsynced=true"))
                .isNotEmpty();
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
