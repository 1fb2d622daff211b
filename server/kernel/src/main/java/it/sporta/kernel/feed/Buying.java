package it.sporta.kernel.feed;

import it.sporta.kernel.group.BookingRule;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What the tills of a pickup point must know of its buying group.
 *
 * @param members for whom somebody may book, by name; told only while a cycle is open
 * @param open cycles in which members book
 * @param coming cycles whose goods are on their way, or are being weighed
 */
public record Buying(List<Member> members, List<Open> open, List<Coming> coming) {

    public static final Buying NONE = new Buying(List.of(), List.of(), List.of());

    /**
     * A household.
     *
     * @param card number of its membership card
     * @param name as it wants to be shown
     */
    public record Member(UUID id, long card, String name) {

        public Member {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A cycle in which members book.
     *
     * @param closes the first instant at which nobody books any more
     * @param booked what members have booked so far, zero left out
     * @param heard bookings of tills that the server has read, whatever became of them
     */
    public record Open(
            UUID cycle,
            String name,
            Instant closes,
            List<Offer> offers,
            List<Booked> booked,
            List<UUID> heard) {

        public Open {
            Objects.requireNonNull(cycle, "cycle");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(closes, "closes");
            offers = List.copyOf(offers);
            booked = List.copyOf(booked);
            heard = List.copyOf(heard);
        }
    }

    /**
     * An article that may be booked.
     *
     * @param left thousandths that nobody has booked yet; empty where there is enough for all
     */
    public record Offer(
            UUID id, String name, UnitPrice price, BookingRule rule, OptionalLong left) {

        public Offer {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(price, "price");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(left, "left");
        }
    }

    /** So many thousandths of an offer, for a member. */
    public record Booked(UUID member, UUID offer, long thousandths) {}

    /**
     * A cycle whose producers have their orders.
     *
     * @param weighed what tills weighed of it, as far as the server has read
     */
    public record Coming(UUID cycle, String name, List<Asked> asked, List<Weighed> weighed) {

        public Coming {
            Objects.requireNonNull(cycle, "cycle");
            Objects.requireNonNull(name, "name");
            asked = List.copyOf(asked);
            weighed = List.copyOf(weighed);
        }
    }

    /**
     * An article that a producer was asked for.
     *
     * @param thousandths of its unit that were asked for
     * @param written by the office, in place of a weighing; empty where it wrote nothing
     * @param shelfLifeDays from which a date is proposed; 0 where nobody knows
     */
    public record Asked(
            UUID offer,
            String name,
            Unit unit,
            long thousandths,
            OptionalLong written,
            Dated dated,
            int shelfLifeDays) {

        public Asked {
            Objects.requireNonNull(offer, "offer");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(written, "written");
            Objects.requireNonNull(dated, "dated");
        }
    }

    /** Whether goods carry a date (Regulation (EU) 1169/2011, art. 24). */
    public enum Dated {
        NO,
        BEST_BEFORE,
        /** Without their date they may not be given to anybody. */
        USE_BY
    }

    /**
     * A weighing of a till.
     *
     * @param thousandths 0 where it does not count: withdrawn, declined, or waiting for a person
     */
    public record Weighed(UUID id, UUID offer, long thousandths) {}

    public Buying {
        members = List.copyOf(members);
        open = List.copyOf(open);
        coming = List.copyOf(coming);
    }

    /** Whether there is anything to do for a group here. */
    public boolean isAnything() {
        return !open.isEmpty() || !coming.isEmpty();
    }
}
