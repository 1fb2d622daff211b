package it.sporta.kernel.group;

/**
 * Which quantities a member may book of an article. All in thousandths of its unit; 0 is no limit.
 *
 * @param step what is booked is a whole multiple of it, at least 1
 * @param least of a member who books at all
 * @param most of a member
 */
public record BookingRule(long step, long least, long most) {

    public BookingRule {
        if (step <= 0 || least < 0 || most < 0) {
            throw new IllegalArgumentException("no steps: " + step + ", " + least + ", " + most);
        }
    }

    /** The smallest amount a member may book. */
    public long smallest() {
        return least <= step ? step : upTo(least);
    }

    /** The next multiple that is not less. */
    private long upTo(long value) {
        return (value + step - 1) / step * step;
    }

    /** Whether some amount may be booked at all. */
    public boolean isPossible() {
        return most == 0 || smallest() <= most;
    }

    /** What a press on more or less leads to: 0, then the smallest, then by steps. */
    public long stepped(long from, boolean up) {
        if (up) {
            long next = from < smallest() ? smallest() : (from / step + 1) * step;
            return most > 0 ? Math.min(next, most / step * step) : next;
        }
        long next = upTo(from) - step;
        return next < smallest() ? 0 : next;
    }

    /** Whether a member may book so much. */
    public boolean admit(long thousandths) {
        return thousandths == 0
                || thousandths >= least
                        && thousandths > 0
                        && (most == 0 || thousandths <= most)
                        && thousandths % step == 0;
    }
}
