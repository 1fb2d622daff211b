package it.sporta.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.JoinRequest;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.server.TestClock;
import it.sporta.server.news.HubCard;
import it.sporta.server.news.HubsForTills;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.sync.Joining;
import it.sporta.server.sync.ServerKey;
import it.sporta.server.sync.Tills;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class TillCodesTest {

    @TempDir private Path data;

    private final TestClock clock = new TestClock();

    @OnEveryDatabase
    void everyTillHasACodeThatOnlyTheOwnerReads(TestDatabase db) throws IOException {
        codes(db).refresh();
        assertThat(file().stringPropertyNames())
                .containsExactlyInAnyOrder("palmanova", "capuana", "monti", "faenza");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
    }

    @OnEveryDatabase
    void whoHasJoinedNeedsNoCodeAndNobodyElsesChanges(TestDatabase db) throws IOException {
        TillCodes codes = codes(db);
        codes.refresh();
        Properties before = file();
        String code = before.getProperty("palmanova");
        joining(db).join(new JoinRequest(code, SigningKey.generate().verifying()));
        codes.refresh();
        assertThat(file()).doesNotContainKey("palmanova");
        assertThat(file().getProperty("capuana")).isEqualTo(before.getProperty("capuana"));
    }

    @OnEveryDatabase
    void aCodeIsRenewedBeforeItIsTooOld(TestDatabase db) throws IOException {
        TillCodes codes = codes(db);
        codes.refresh();
        String first = file().getProperty("monti");
        clock.pass(Duration.ofMinutes(1));
        codes.refresh();
        assertThat(file().getProperty("monti")).isEqualTo(first);
        clock.pass(Duration.ofMinutes(8));
        codes.refresh();
        assertThat(file().getProperty("monti")).isNotEqualTo(first);
    }

    private Path path() {
        return data.resolve("demo/join-codes.properties");
    }

    private Properties file() throws IOException {
        Properties codes = new Properties();
        try (var reader = Files.newBufferedReader(path())) {
            codes.load(reader);
        }
        return codes;
    }

    private TillCodes codes(TestDatabase db) {
        return new TillCodes(
                joining(db),
                new Tills(db.database(), clock),
                db.transactions(),
                clock,
                new DemoHouse(db).data().where().tills(),
                path());
    }

    private Joining joining(TestDatabase db) {
        ServerKey key = new ServerKey(db.database(), db.transactions());
        return new Joining(db.database(), db.transactions(), new AnyHub(), key, clock);
    }

    /** Knows every hub. */
    private static final class AnyHub implements HubsForTills {

        @Override
        public Optional<HubCard> hub(UUID hub) {
            return Optional.of(
                    new HubCard(hub, "Hub", "via X 1", hub, "Y", "00000010009", "00".repeat(16)));
        }

        @Override
        public List<Operator> operators(UUID hub) {
            return List.of();
        }

        @Override
        public Feed.Settings settings(UUID hub) {
            return new Feed.Settings(
                    "ORDINARY", SupplyMode.HANDED_OVER, "soci", true, true, Map.of());
        }
    }
}
