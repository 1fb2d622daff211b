package it.sporta.till.journal;

import static it.sporta.till.Waiting.await;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.journal.Connection.Contact;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One disk with its till running on it, for tests. */
final class Standing implements AutoCloseable {

    private static final long HEARTBEAT_MILLIS = 100;

    final Journal journal;
    final LocalCatalogue catalogue;
    final JournalSender sender;
    private final Hub hub;
    private final FakeServer server;
    private boolean closed;

    Standing(Path home, Hub hub, FakeServer server) throws Exception {
        this.hub = hub;
        this.server = server;
        journal = Journal.open(home, Identity.load(home).orElseThrow(), Clock.systemUTC());
        catalogue = LocalCatalogue.open(home);
        sender = new JournalSender(home, journal, catalogue, server.address(), hasty());
        sender.start();
    }

    /** As a till speaks to its server, only sooner: tests have no time. */
    static Pace hasty() {
        return new Pace(new Random(1), HEARTBEAT_MILLIS);
    }

    List<Head> sell(int count) {
        List<Head> sold = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sold.add(drawer(journal));
        }
        return sold;
    }

    static Head drawer(Journal journal) {
        return journal.append(new Fact.DrawerOpened(UUID.randomUUID(), "change")).head();
    }

    List<Head> history() {
        return hub.entries(journal).stream().map(Entry::head).toList();
    }

    void awaitAllSent() throws Exception {
        await("all sent", () -> server.head().equals(journal.head()));
    }

    void awaitContact(Contact contact) throws Exception {
        await(contact.name(), () -> sender.connection().contact() == contact);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            sender.close();
            journal.stop();
        }
    }
}
