package it.sporta.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

class ProofsTest {

    private TestDatabase db;

    private Proofs at(String now) {
        Database database = db.database();
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new Proofs(database, db.transactions(), new Proof(database), clock);
    }

    @OnEveryDatabase
    void whatTheLastProofFoundIsKept(TestDatabase db) {
        this.db = db;
        assertThat(at("2026-11-22T02:10:00Z").last()).isEmpty();
        at("2026-11-22T02:10:00Z").prove();
        assertThat(at("2026-11-22T09:00:00Z").last())
                .hasValueSatisfying(
                        proven -> {
                            assertThat(proven.isEqual()).isTrue();
                            assertThat(proven.at()).isEqualTo("2026-11-22T02:10:00Z");
                        });
        db.database()
                .change(
                        "INSERT INTO shortage (hub_id, product_id, thousandths, times)"
                                + " VALUES (?, ?, 1, 1)",
                        UUID.randomUUID(),
                        UUID.randomUUID());
        at("2026-11-22T09:00:00Z").prove();
        assertThat(at("2026-11-22T09:00:00Z").last())
                .hasValueSatisfying(
                        proven ->
                                assertThat(proven.differences())
                                        .containsExactly(new Difference(Book.SHORTAGES, 1)));
    }

    @OnEveryDatabase
    void theBooksAreProvedOnceANight(TestDatabase db) {
        this.db = db;
        assertThat(at("2026-11-21T22:00:00Z").isDue()).as("eleven in the evening").isFalse();
        assertThat(at("2026-11-22T02:10:00Z").isDue()).as("ten past three").isTrue();
        at("2026-11-22T02:10:00Z").prove();
        assertThat(at("2026-11-22T02:20:00Z").isDue()).isFalse();
        assertThat(at("2026-11-22T13:00:00Z").isDue()).as("two in the afternoon").isFalse();
        assertThat(at("2026-11-23T02:05:00Z").isDue()).as("the next night").isTrue();
    }

    @OnEveryDatabase
    void aServerThatSleepsAtNightProvesByDay(TestDatabase db) {
        this.db = db;
        at("2026-11-22T02:10:00Z").prove();
        assertThat(at("2026-11-23T08:00:00Z").isDue()).isFalse();
        assertThat(at("2026-11-23T08:20:00Z").isDue()).isTrue();
    }
}
