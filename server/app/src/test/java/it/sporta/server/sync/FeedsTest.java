package it.sporta.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.feed.Larder;
import it.sporta.server.news.DuesForTills;
import it.sporta.server.news.PricesForTills;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class FeedsTest {

    @OnEveryDatabase
    void tellsATillWhereItsHubIsNowAndNotWhereItWasWhenTheTillJoined(TestDatabase db) {
        House house = new House(db);
        FakeTill till = house.join(UUID.randomUUID(), "palmanova-1");
        PricesForTills nothing =
                (hub, version) -> new PricesForTills.Changes(version, List.of(), List.of());
        ServerKey key = new ServerKey(house.database, house.transactions);
        Feeds feeds =
                new Feeds(
                        house,
                        nothing,
                        hub -> Map.of(),
                        (hub, version) -> new DuesForTills.Changes(List.of(), List.of()),
                        hub -> Larder.EMPTY,
                        hub -> List.of(),
                        hub -> Buying.NONE,
                        hub -> List.of(),
                        key);
        house.address = "via Monti 3, Milano";
        TillRow row =
                house.transactions.run(() -> TillRow.find(house.database, till.id())).orElseThrow();
        assertThat(feeds.after(0, row).place())
                .contains(new Feed.Place("via Palmanova", "via Monti 3, Milano"));
    }
}
