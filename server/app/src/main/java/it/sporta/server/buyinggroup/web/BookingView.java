package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one member has in a cycle: to be changed while it is open, to be read afterwards.
 *
 * @param post where the form goes
 * @param member for whom somebody else books; empty where it is the member
 * @param approximate some of it is weighed at delivery only
 */
public record BookingView(
        String name,
        CycleState state,
        Instant opens,
        Instant closes,
        LocalDate delivery,
        String back,
        String post,
        Optional<String> member,
        List<Line> lines,
        long total,
        boolean approximate,
        List<Changed> history,
        Form form)
        implements View {

    /**
     * An article with the member's quantity.
     *
     * @param booked by the member, as typed again
     * @param was booked as the page was made: who did not touch the figure did not mean it
     * @param amount of it, in cents
     * @param rules what may be booked, already written; empty for no limit
     * @param fill when the last case is not full and would not be ordered
     * @param outcome what the member gets, once that is known
     */
    public record Line(
            String id,
            String name,
            String producer,
            String price,
            String unit,
            boolean whole,
            String booked,
            String was,
            long amount,
            Limits limits,
            Optional<Fill> fill,
            Optional<Outcome> outcome) {

        public String field() {
            return "q." + id;
        }

        public String before() {
            return "was." + id;
        }
    }

    /** As written for a reader; empty where there is none. */
    public record Limits(String step, String least, String most, String left) {}

    /** The open case of the whole group. */
    public record Fill(String missing, String size, String rest) {}

    /**
     * @param tie NONE, WON or LOST
     */
    public record Outcome(
            String booked, String given, boolean less, String level, String tie, boolean weighed) {}

    /** Who changed a quantity, and when. */
    public record Changed(Instant at, String by, String product, String was, String became) {}

    public boolean open() {
        return state == CycleState.OPEN;
    }

    @Override
    public String title(Words words) {
        return member.map(who -> words.text("BookingView.for", "member", who)).orElse(name);
    }
}
