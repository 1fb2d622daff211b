package it.sporta.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

class StrangersTest {

    private House house;

    private void send(UUID till, int what, int length) {
        byte[] bytes = ByteBuffer.allocate(length).putInt(what).array();
        house.intake.accept(till, 1, 1, bytes);
    }

    @OnEveryDatabase
    void whatNobodySignedIsMeasuredAndNotKept(TestDatabase db) {
        house = new House(db);
        Instant first = house.clock.instant();
        FakeTill till = house.join(UUID.randomUUID(), "palmanova-1");
        send(till.id(), 1, 1_000);
        house.clock.pass(Duration.ofMinutes(1));
        send(till.id(), 1, 1_000);
        send(till.id(), 2, 500);
        send(UUID.randomUUID(), 1, 10);
        send(UUID.randomUUID(), 1, 10);
        Instant last = house.clock.instant();
        assertThat(house.strangers.unseen())
                .containsExactlyInAnyOrder(
                        new Stranger(
                                Optional.of("palmanova-1"), "malformed", 2, 3, 1_500, first, last),
                        new Stranger(Optional.empty(), "unknown-till", 2, 2, 20, last, last));
        assertThat(house.count("refused_entry")).isZero();
    }

    @OnEveryDatabase
    void howeverManyTheyAreTheTableHasAnEnd(TestDatabase db) {
        house = new House(db);
        for (int i = 0; i < Refusing.MEASURED + 20; i++) {
            send(new UUID(7, i), i, 100);
        }
        assertThat(house.count("refused_unsigned")).isEqualTo(Refusing.MEASURED + 1);
        assertThat(house.strangers.unseen())
                .extracting(Stranger::reason, Stranger::times)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "unknown-till", (long) Refusing.MEASURED),
                        org.assertj.core.groups.Tuple.tuple("too-many", 20L));
    }

    @OnEveryDatabase
    void whatAPersonHasSeenMakesRoomForWhatComesNext(TestDatabase db) {
        house = new House(db);
        for (int i = 0; i < Refusing.MEASURED + 5; i++) {
            send(new UUID(7, i), i, 100);
        }
        Instant seen = house.clock.instant();
        house.clock.pass(Duration.ofSeconds(1));
        UUID late = new UUID(7, 0);
        send(late, 0, 100);
        db.doInTransaction(e -> house.strangers.seen(seen, UUID.randomUUID()));
        assertThat(house.strangers.unseen())
                .as("what came after the page was drawn")
                .extracting(Stranger::kinds)
                .containsExactly(1L);
        send(new UUID(8, 8), 9_999, 100);
        assertThat(house.count("refused_unsigned")).isEqualTo(2);
        assertThat(house.strangers.unseen()).extracting(Stranger::kinds).containsExactly(2L);
    }
}
