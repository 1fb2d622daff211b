package it.sporta.server.buyinggroup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody at a till wanted for a member. It is booked as it comes; where that cannot be it
 * waits until a coordinator takes it or declines it, and is never just lost.
 *
 * @param wanted thousandths by offer
 * @param by who stood at the till
 * @param at by the till's clock
 * @param came by the server's
 * @param hurdle why it could not be booked; empty where it was, at once
 */
public record TillBooking(
        UUID id,
        UUID cycle,
        UUID member,
        Map<UUID, Long> wanted,
        UUID by,
        Instant at,
        Instant came,
        State state,
        Optional<Hurdle> hurdle) {

    /** What became of it. */
    public enum State {
        BOOKED,
        WAITING,
        TAKEN,
        DECLINED
    }

    /** What stood in its way. */
    public enum Hurdle {
        /** It came after the closing hour. */
        LATE,
        EARLY,
        CANCELLED,
        /** Others had booked what was left. */
        LEFT,
        /** The quantity is none that the article may be booked in. */
        RULE,
        /** The member has left the group. */
        MEMBER;

        static Hurdle of(String reason) {
            return switch (reason) {
                case "booking.cycle.closed" -> LATE;
                case "booking.cycle.early" -> EARLY;
                case "booking.cycle.cancelled" -> CANCELLED;
                case "booking.left" -> LEFT;
                case "member.unknown" -> MEMBER;
                default -> RULE;
            };
        }
    }

    public TillBooking {
        wanted = Map.copyOf(wanted);
    }
}
