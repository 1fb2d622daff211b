package it.sporta.till.selling;

import static it.sporta.till.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.Entry;
import it.sporta.till.journal.FakeServer;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.JournalSender;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub moved, or is called differently, after its till had joined. */
class AfterAMoveTest {

    private static final Feed.Place THERE = new Feed.Place("Via Monti", "via Monti 3, Milano");

    @TempDir Path home;
    private final Hub hub = new Hub();
    private FakeServer server;

    @BeforeEach
    void open() throws Exception {
        server = new FakeServer(hub, 1, 0);
        hub.join(home);
        server.knows(Identity.key(home).verifying());
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static String sell(Shop shop) throws Exception {
        shop.desk.tap(Hub.HONEY, "1");
        shop.desk.payExactly(shop.ticket());
        shop.awaitPapers();
        return Shop.text(shop.papers.get(shop.papers.size() - 1));
    }

    @Test
    void theNextReceiptSaysWhereTheHubIsNowAndNothingThatWasSoldChanges() throws Exception {
        try (Shop shop = Shop.ready(home, hub)) {
            assertThat(sell(shop)).contains("Orto-emporio\nvia Palmanova 59, Milano\n");
            List<Entry> before = hub.entries(shop.journal);
            try (JournalSender sender =
                    new JournalSender(
                            home, shop.journal, shop.catalogue, server.address(), new Random(1))) {
                hub.movesTo(THERE);
                sender.start();
                await("heard of it", () -> shop.catalogue.place(hub.grant(1)).equals(THERE));
            }
            assertThat(sell(shop)).contains("Via Monti\nvia Monti 3, Milano\n");
            assertThat(hub.entries(shop.journal)).startsWith(before.toArray(Entry[]::new));
        }
        try (Shop alone = Shop.ready(home, hub)) {
            assertThat(sell(alone)).contains("Via Monti\nvia Monti 3, Milano\n");
        }
    }
}
