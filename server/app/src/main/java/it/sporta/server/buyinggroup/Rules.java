package it.sporta.server.buyinggroup;

import it.sporta.kernel.Refused;
import it.sporta.kernel.group.BookingRule;
import java.util.Objects;

/**
 * How much may be booked of an article. All in thousandths of its unit; 0 is no limit.
 *
 * @param step what a member books is a whole multiple of it, at least 1
 * @param least of a member who books at all
 * @param most of a member
 * @param available of the whole group
 * @param minimum of the whole group: below it at closing the article is not ordered
 * @param pack what a case holds, as the producer sells it
 * @param openCase what becomes of the last case
 */
public record Rules(
        long step,
        long least,
        long most,
        long available,
        long minimum,
        long pack,
        OpenCase openCase) {

    /** A hundred tonnes: more is a typing mistake. */
    private static final long LIMIT = 100_000_000;

    public Rules {
        Objects.requireNonNull(openCase, "openCase");
        if (step <= 0 || step > LIMIT) {
            throw new Refused("offer.step.wrong");
        }
        within(least, "offer.least.wrong");
        within(most, "offer.most.wrong");
        within(available, "offer.available.wrong");
        within(minimum, "offer.minimum.wrong");
        within(pack, "offer.pack.wrong");
        if (!new BookingRule(step, least, most).isPossible()) {
            throw new Refused("offer.most.impossible");
        }
    }

    private static void within(long value, String reason) {
        if (value < 0 || value > LIMIT) {
            throw new Refused(reason);
        }
    }

    /** Freely, by so much at a time. */
    public static Rules by(long step) {
        return new Rules(step, 0, 0, 0, 0, 0, OpenCase.LEFT_OUT);
    }

    public Rules inPacksOf(long size, OpenCase last) {
        return new Rules(step, least, most, available, minimum, size, last);
    }

    public Rules atMost(long member, long group) {
        return new Rules(step, least, member, group, minimum, pack, openCase);
    }

    public Rules from(long member, long group) {
        return new Rules(step, member, most, available, group, pack, openCase);
    }

    /** As a member books, here and at a till. */
    BookingRule booking() {
        return new BookingRule(step, least, most);
    }

    /** The smallest amount a member may book. */
    long smallest() {
        return booking().smallest();
    }

    /** What a press on more or less leads to: 0, then the smallest, then by steps. */
    public long stepped(long from, boolean up) {
        return booking().stepped(from, up);
    }

    /** Whether a member may book so much. */
    public boolean admit(long thousandths) {
        return booking().admit(thousandths);
    }

    /** What the producer is asked for, when the group booked so much. */
    public long toOrder(long booked) {
        if (booked == 0 || booked < minimum) {
            return 0;
        }
        return pack == 0 ? booked : Cases.of(pack, booked).ordered(openCase) * pack;
    }
}
