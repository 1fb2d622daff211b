package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * One cycle, with what can be done at the step it is at.
 *
 * @param offer the form for a further article, while it is a draft
 * @param extension the form for a later closing
 * @param bookingTasks what a till booked and waits for a decision; so do {@code weighingTasks}
 */
public record CycleView(
        String id,
        long number,
        String name,
        String group,
        String hub,
        CycleState state,
        Instant opens,
        Instant closes,
        LocalDate delivery,
        List<OfferRow> offers,
        List<OrderRow> orders,
        List<MemberRow> members,
        long total,
        Form offer,
        Form extension,
        List<BookingTask> bookingTasks,
        List<WeighingTask> weighingTasks,
        List<Entry<String, String>> products)
        implements View {

    /**
     * An article with what the group booked of it.
     *
     * @param pack and {@code minimum}: as written, empty for none
     * @param missing to fill the case that was begun; empty where none is
     * @param toOrder as the producer would be asked now
     */
    public record OfferRow(
            String id,
            String name,
            String producer,
            String price,
            String pack,
            String minimum,
            String booked,
            String missing,
            boolean shop,
            String toOrder,
            long amount) {}

    /**
     * A producer's order.
     *
     * @param sent when and by whom; empty until somebody says so
     */
    public record OrderRow(
            int ordinal,
            String number,
            String producer,
            int lines,
            long total,
            Optional<Sent> sent) {}

    /** That an order left, as a person wrote it down. */
    public record Sent(Instant at, String by) {}

    public record MemberRow(String id, String name, long card, int lines, long amount) {}

    /**
     * A booking of a till.
     *
     * @param hurdle what stood in its way
     * @param takeable whether it can still be ordered
     */
    public record BookingTask(
            String id,
            String member,
            String by,
            Instant at,
            Instant came,
            String hurdle,
            List<Wish> wishes,
            boolean takeable) {}

    /** What a member has of an article now, and what was wanted at the till. */
    public record Wish(String name, String now, String wanted) {}

    /** A weighing of a till. */
    public record WeighingTask(
            String id, String product, String quantity, String by, Instant at, boolean countable) {}

    /** Whether every order is with its producer. */
    public boolean allSent() {
        return orders.stream().allMatch(order -> order.sent().isPresent());
    }

    public boolean hasTasks() {
        return !bookingTasks.isEmpty() || !weighingTasks.isEmpty();
    }

    public boolean draft() {
        return state == CycleState.DRAFT;
    }

    /** Somebody may still book for a member. */
    public boolean open() {
        return state == CycleState.OPEN;
    }

    public boolean closed() {
        return state == CycleState.CLOSED;
    }

    public boolean extensible() {
        return closed() || open() || state == CycleState.PLANNED;
    }

    public boolean cancellable() {
        return draft() || extensible();
    }

    @Override
    public String title(Words words) {
        return words.text("CycleView.title", "number", number, "name", name);
    }
}
