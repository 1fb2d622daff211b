package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A member books and changes, or somebody does it for them: which is kept. */
@ApplicationScoped
public class Booking {

    private Cycles cycles;
    private Bookings bookings;
    private Members members;
    private Clock clock;
    private UuidV7 ids;

    protected Booking() {}

    @Inject
    public Booking(Cycles cycles, Bookings bookings, Members members, Clock clock) {
        this.cycles = cycles;
        this.bookings = bookings;
        this.members = members;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /**
     * What a member wants of some offers; what is not named stays as it is.
     *
     * @param wanted thousandths by offer; 0 for nothing any more
     * @param step from what is booked when its turn has come, whatever a page showed
     * @param by the member, or whoever books for them
     */
    public record Wish(
            UUID cycle, UUID member, Map<UUID, Long> wanted, Optional<Step> step, UUID by) {

        public Wish {
            wanted = Map.copyOf(wanted);
        }

        public Wish(UUID cycle, UUID member, Map<UUID, Long> wanted, UUID by) {
            this(cycle, member, wanted, Optional.empty(), by);
        }

        private Map<UUID, Long> from(Map<UUID, Long> own, Cycle in) {
            Map<UUID, Long> all = new HashMap<>(wanted);
            step.ifPresent(
                    one ->
                            all.put(
                                    one.offer(),
                                    in.offer(one.offer())
                                            .rules()
                                            .stepped(own.getOrDefault(one.offer(), 0L), one.up())));
            return all;
        }
    }

    /** A press on more or less: two of them are two, also from a page that saw neither done. */
    public record Step(UUID offer, boolean up) {}

    /**
     * All of it or nothing. The hour counts once the cycle's gate is passed: whoever had to wait
     * until after closing is late.
     *
     * @throws Refused when the cycle is not open, a quantity cannot be, or less is left
     */
    @Transactional
    public void book(Wish wish) {
        Cycle cycle = cycles.enter(wish.cycle());
        Instant now = clock.instant();
        cycle.mustBeOpen(now);
        members.get(wish.member(), cycle.organisation());
        put(cycle, wish, now);
    }

    /** Why it cannot be booked now; in the cycle's gate it stays true. Nothing is booked. */
    Optional<TillBooking.Hurdle> hurdle(Cycle cycle, Wish wish, Instant now) {
        boolean known =
                members.find(wish.member())
                        .filter(member -> member.organisation().equals(cycle.organisation()))
                        .isPresent();
        if (!known) {
            return Optional.of(TillBooking.Hurdle.MEMBER);
        }
        try {
            cycle.mustBeOpen(now);
            changes(cycle, wish, now);
            return Optional.empty();
        } catch (Refused no) {
            return Optional.of(TillBooking.Hurdle.of(no.reason()));
        }
    }

    /**
     * Books whatever the hour, in the cycle's gate.
     *
     * @throws Refused when a quantity cannot be, or less is left: then nothing was booked
     */
    void put(Cycle cycle, Wish wish, Instant now) {
        for (Bookings.Change change : changes(cycle, wish, now)) {
            bookings.put(new Bookings.Line(change.offer(), wish.member(), change.became()));
            bookings.note(ids.next(), wish.cycle(), wish.member(), change);
        }
    }

    private List<Bookings.Change> changes(Cycle cycle, Wish wish, Instant now) {
        Map<UUID, Long> own = bookings.of(cycle.id(), wish.member());
        Map<UUID, Long> all = bookings.sums(cycle.id());
        List<Bookings.Change> changes = new ArrayList<>();
        wish.from(own, cycle)
                .forEach(
                        (id, wanted) -> {
                            Offer offer = cycle.offer(id);
                            long was = own.getOrDefault(id, 0L);
                            if (wanted != was) {
                                offer.mustAdmit(wanted);
                                mustBeLeft(offer, all.getOrDefault(id, 0L) - was, was, wanted);
                                changes.add(new Bookings.Change(id, was, wanted, wish.by(), now));
                            }
                        });
        return changes;
    }

    /** Booking less always passes. */
    private static void mustBeLeft(Offer offer, long others, long was, long wanted) {
        long available = offer.rules().available();
        if (available > 0 && wanted > was && others + wanted > available) {
            throw new Refused(
                    "booking.left", offer.name(), offer.of(Math.max(0, available - others)));
        }
    }
}
