package it.sporta.till.group;

import it.sporta.ui.View;
import java.util.List;
import java.util.Optional;

/** The buying group at the till, at one of its steps. */
public record GroupView(Step step) implements View {

    /** What is asked. */
    public sealed interface Step {}

    /** What is to be done? */
    public record Home(List<CycleKey> open, List<CycleKey> coming) implements Step {}

    /**
     * A cycle's key.
     *
     * @param until when it closes; empty where goods are awaited
     */
    public record CycleKey(String id, String name, String until) {}

    /**
     * For whom?
     *
     * @param words looked for
     * @param done for whom was booked just before
     */
    public record Members(
            CycleKey cycle, String words, List<MemberKey> members, Optional<String> done)
            implements Step {

        public boolean hasAsked() {
            return !words.isEmpty();
        }
    }

    /**
     * A member's key.
     *
     * @param articles booked so far
     */
    public record MemberKey(String id, String name, long card, int articles) {}

    /**
     * How much?
     *
     * @param draft of the booking, pressed with each key
     * @param about whether the total is reckoned on goods that are weighed later
     */
    public record Booking(
            String draft,
            CycleKey cycle,
            String member,
            List<Line> lines,
            String total,
            boolean about,
            boolean changed)
            implements Step {

        public List<Line> wanted() {
            return lines.stream().filter(line -> !line.empty()).toList();
        }
    }

    /**
     * An article that may be booked.
     *
     * @param left what nobody has booked yet; empty where there is enough
     * @param was before this booking; empty where that is the same
     * @param fresh nothing of it was booked before
     */
    public record Line(
            String offer,
            String name,
            String price,
            String amount,
            String sum,
            String left,
            String was,
            boolean fresh,
            boolean empty) {}

    /**
     * What came?
     *
     * @param rows what was weighed here and can be withdrawn, the last first
     * @param bins in which goods may lie
     */
    public record Articles(
            CycleKey cycle,
            List<Article> articles,
            List<Row> rows,
            List<BinKey> bins,
            boolean scale)
            implements Step {}

    /**
     * An article that was ordered.
     *
     * @param came so far; empty for nothing
     * @param counted by the piece
     * @param written by the office, so that nothing is to be weighed
     */
    public record Article(
            String offer,
            String name,
            String asked,
            String came,
            boolean enough,
            boolean counted,
            boolean written) {}

    /** A weighing that was told. */
    public record Row(String id, String name, String amount, boolean keyed) {}

    /** A bin whose weight is taken off. */
    public record BinKey(String name, String tare, boolean on) {}

    /**
     * Is it so?
     *
     * @param before what came of it already; empty for nothing
     * @param tare empty without a bin
     * @param date proposed as the last day; empty where none is asked for, or none can be proposed
     * @param dated whether a date is asked for; {@code mustDate} where goods may not go without
     * @param odd whether somebody should look twice
     */
    public record Held(
            CycleKey cycle,
            String id,
            String name,
            String amount,
            String asked,
            String before,
            Optional<String> tare,
            boolean keyed,
            boolean dated,
            boolean mustDate,
            String date,
            boolean odd)
            implements Step {}
}
