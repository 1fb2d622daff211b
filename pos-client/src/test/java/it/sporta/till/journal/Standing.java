package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.BooleanSupplier;

/** One disk with its till running on it, for tests. */
final class Standing implements AutoCloseable {

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
        sender = new JournalSender(home, journal, catalogue, server.address(), new Random(1));
        sender.start();
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
        List<Head> all = new ArrayList<>();
        journal.forEachAfter(hub.grant(1).root(), entry -> all.add(entry.head()));
        return all;
    }

    void awaitAllSent() throws Exception {
        await("all sent", () -> server.head().equals(journal.head()));
    }

    void awaitContact(Contact contact) throws Exception {
        await(contact.name(), () -> sender.connection().contact() == contact);
    }

    static void await(String what, BooleanSupplier done) throws Exception {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            Thread.sleep(10);
        }
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
