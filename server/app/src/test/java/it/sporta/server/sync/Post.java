package it.sporta.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Fact;
import it.sporta.server.news.Arrivals;
import it.sporta.server.persistence.SqlTrouble;
import it.sporta.server.persistence.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The journals' way from the tills of several hubs into the contexts that listen, and all that goes
 * wrong on it: the reading is cut short between any two listeners, and some tickets nobody can take
 * until somebody has put that right.
 */
public final class Post {

    private static final UUID PERSON = new UUID(5, 5);

    private final Random chance;
    private final House house;
    private final List<Consumer<Arrivals>> listeners = new ArrayList<>();
    private final List<PostedTill> tills = new ArrayList<>();
    private int cutBefore = -1;

    /**
     * @param organisations by hub
     */
    public Post(TestDatabase db, Random chance, Map<UUID, UUID> organisations) {
        this.chance = chance;
        house =
                new House(db) {
                    @Override
                    void listen(Arrivals arrivals) {
                        tellAll(arrivals);
                    }

                    @Override
                    UUID organisationOf(UUID hub) {
                        return organisations.get(hub);
                    }
                };
    }

    public void addListener(Consumer<Arrivals> listener) {
        listeners.add(listener);
    }

    private void tellAll(Arrivals arrivals) {
        for (int i = 0; i <= listeners.size(); i++) {
            if (i == cutBefore) {
                throw new SqlTrouble(new SQLException("cut", "08006"));
            }
            if (i < listeners.size()) {
                listeners.get(i).accept(arrivals);
            }
        }
        if (arrivals.of(Fact.TicketPaid.class).stream().anyMatch(this::isStrange)) {
            throw new IllegalStateException("nobody understands this ticket yet");
        }
    }

    private boolean isStrange(it.sporta.server.news.Arrived<Fact.TicketPaid> arrived) {
        return tills.stream()
                .anyMatch(till -> till.isStrange(arrived.fact().ticket().id().value()));
    }

    public Clock clock() {
        return house.clock;
    }

    public void pass(Duration time) {
        house.clock.pass(time);
    }

    public PostedTill join(UUID hub, String name) {
        PostedTill till = new PostedTill(this, house.join(hub, name), chance);
        tills.add(till);
        return till;
    }

    House house() {
        return house;
    }

    /** Reads on of a till; answers whether it came to the end. */
    boolean read(UUID till, boolean cut) {
        cutBefore = cut ? chance.nextInt(listeners.size() + 1) : -1;
        try {
            house.reader.readAll(till);
            return true;
        } catch (SqlTrouble trouble) {
            assertThat(trouble).hasMessageContaining("08006");
            return false;
        } finally {
            cutBefore = -1;
        }
    }

    /** A person has an entry told once more. */
    void retry(EntryPlace place) {
        assertThat(house.aside.retry(place, PERSON)).isEqualTo(Outcome.POSTED);
    }

    /** How many entries wait for a person. */
    public long aside() {
        return house.aside.waiting();
    }
}
