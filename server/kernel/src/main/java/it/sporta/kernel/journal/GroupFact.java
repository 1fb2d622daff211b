package it.sporta.kernel.journal;

import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.group.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened for a buying group at a till of its pickup point. Members appear by their
 * ids only.
 */
public sealed interface GroupFact extends Fact {

    UUID hub();

    /**
     * Somebody at the till booked for a member. What is not named stays as it was.
     *
     * @param booking made at the till, so that telling it again books once
     * @param businessDate of the shift; the day in Rome where no drawer is open
     * @param operator who booked for the member
     */
    record GroupBooked(
            UUID booking,
            UUID cycle,
            UUID member,
            List<Wanted> wanted,
            UUID hub,
            LocalDate businessDate,
            UUID operator)
            implements GroupFact {

        public GroupBooked {
            Objects.requireNonNull(booking, "booking");
            Objects.requireNonNull(cycle, "cycle");
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(hub, "hub");
            Objects.requireNonNull(businessDate, "businessDate");
            Objects.requireNonNull(operator, "operator");
            wanted = List.copyOf(wanted);
            if (wanted.stream().map(Wanted::offer).distinct().count() != wanted.size()
                    || wanted.isEmpty()) {
                throw new IllegalArgumentException("each article once: " + wanted);
            }
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(booking);
        }
    }

    /** A part of a delivery was weighed or counted: the goods have come. */
    record DeliveryWeighed(Unloaded load, UUID hub, LocalDate businessDate, UUID operator)
            implements GroupFact {

        public DeliveryWeighed {
            Objects.requireNonNull(load, "load");
            Objects.requireNonNull(hub, "hub");
            Objects.requireNonNull(businessDate, "businessDate");
            Objects.requireNonNull(operator, "operator");
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(load.id());
        }
    }

    /**
     * A weighing was a mistake: these goods did not come, or are weighed again.
     *
     * @param weighing of this till, not withdrawn before
     */
    record DeliveryWithdrawn(UUID weighing, UUID hub, LocalDate businessDate, UUID operator)
            implements GroupFact {

        public DeliveryWithdrawn {
            Objects.requireNonNull(weighing, "weighing");
            Objects.requireNonNull(hub, "hub");
            Objects.requireNonNull(businessDate, "businessDate");
            Objects.requireNonNull(operator, "operator");
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(weighing);
        }
    }
}
