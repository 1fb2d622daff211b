package it.sporta.till.journal;

import it.sporta.kernel.journal.Fact;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of a journal begin with: a disk whose till has joined and has written nothing yet. */
abstract class JournalCase {

    @TempDir Path home;
    final Hub hub = new Hub();
    final Clock clock = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    Identity identity;

    @BeforeEach
    void join() throws Exception {
        identity = hub.join(home);
    }

    Journal open() throws Exception {
        return Journal.open(home, identity, clock);
    }

    static Fact drawer(int n) {
        return new Fact.DrawerOpened(new UUID(5, n), "change");
    }
}
