package it.sporta.till.tables;

import it.sporta.kernel.ticket.TicketId;
import java.util.List;
import java.util.Objects;

/**
 * What the kitchen was told in one go: a slip of paper and a card on its screen.
 *
 * @param round of that table, from 1; with the ticket it names the job
 * @param at when it was ordered, epoch milliseconds
 * @param queued since when it waits for the printer, epoch milliseconds
 * @param copy whether one may have come out before
 * @param ready whether it was cooked
 */
record KitchenJob(
        TicketId ticket,
        int round,
        String table,
        long at,
        long queued,
        List<Item> items,
        Paper paper,
        boolean copy,
        boolean ready) {

    /**
     * A line of it.
     *
     * @param pieces how many more, or fewer; 0 where only the note is new
     * @param note empty for none
     */
    record Item(long pieces, String name, String note) {

        static Item of(OrderLine news) {
            return new Item(news.wanted() - news.sent(), news.name(), news.note());
        }

        boolean takesBack() {
            return pieces < 0;
        }
    }

    /** How its slip stands. */
    enum Paper {
        /** The journal does not say yet that it was sent. */
        PROMISED,
        /** There is no printer: it is on the screen only. */
        SCREEN,
        WAITING,
        PRINTING,
        OUT,
        /** A byte may have left: only a person who looks knows. */
        UNSURE,
        /** Too old to be news; surely nothing came out. */
        OLD
    }

    KitchenJob {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(paper, "paper");
        items = List.copyOf(items);
    }

    boolean isOf(TicketId other, int otherRound) {
        return ticket.equals(other) && round == otherRound;
    }

    KitchenJob having(Paper now) {
        return new KitchenJob(ticket, round, table, at, queued, items, now, copy, ready);
    }

    KitchenJob ready(boolean now) {
        return new KitchenJob(ticket, round, table, at, queued, items, paper, copy, now);
    }

    /** A person wants the paper; whatever may have come out before makes this one a copy. */
    KitchenJob again(long now) {
        return new KitchenJob(
                ticket,
                round,
                table,
                at,
                now,
                items,
                Paper.WAITING,
                copy || paper != Paper.OLD,
                ready);
    }

    /** Whether the kitchen has it, on paper or on its screen, and nobody has to look. */
    boolean isTold() {
        return paper == Paper.OUT || paper == Paper.SCREEN;
    }

    /** Whether a person has to decide about its paper. */
    boolean isOffered() {
        return paper == Paper.OLD || paper == Paper.UNSURE;
    }
}
