package it.sporta.benchmark.server;

import it.sporta.benchmark.machine.Wire;
import it.sporta.kernel.feed.Feed;
import java.io.IOException;
import java.util.List;

/** A till at work: its connection, and its own account of what it sold. */
final class Stand implements AutoCloseable {

    private final SimulatedTill till;
    private final Account account;
    private Wire wire;
    private long version;

    Stand(SimulatedTill till) {
        this.till = till;
        this.account = new Account(till.id());
    }

    SimulatedTill till() {
        return till;
    }

    Account account() {
        return account;
    }

    /** To a server that has just been started. */
    void connect(ServerProcess server) throws IOException {
        close();
        wire = server.wire();
        version = till.feed(wire, 0).version();
    }

    Sender sender() {
        return new Sender(till, wire);
    }

    /** Signed ahead, and expected in the books. */
    List<Sold> sign(int count) {
        List<Sold> sales = till.sales(count);
        account.add(sales);
        return sales;
    }

    /** What the hub has of the articles that are sold, as the server knows by now. */
    long onHand() throws IOException {
        Feed feed = till.feed(wire, version);
        return till.articles().stream()
                .mapToLong(article -> feed.stock().getOrDefault(article.id(), 0L))
                .sum();
    }

    @Override
    public void close() throws IOException {
        if (wire != null) {
            wire.close();
        }
    }
}
