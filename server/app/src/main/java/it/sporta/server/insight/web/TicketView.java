package it.sporta.server.insight.web;

import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.kernel.journal.CardFact.Word;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.server.selling.OwedDocument;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A ticket as it was paid: its lines, and from which lots their goods went.
 *
 * @param day the business day, that of the shift
 * @param operator who sold, by name; empty when nobody has that name any more
 * @param total in cents, before cash rounding
 * @param rounding what rounding to five cents added or took, in cents
 * @param document its documento commerciale, where a fiscal printer issued one
 * @param owed the one it is still owed
 * @param settled what became of cards for it that were in doubt, as it happened
 */
public record TicketView(
        String till,
        long number,
        LocalDate day,
        Instant at,
        String hub,
        String hubName,
        String operator,
        long total,
        long rounding,
        List<Line> lines,
        List<Paid> payments,
        List<Settled> settled,
        Optional<Issued> document,
        Optional<OwedDocument> owed)
        implements View {

    /**
     * A line of the ticket.
     *
     * @param product an article's id
     * @param name as it stood on the paper
     * @param vat hundredths of a per cent; {@code vatCode} names it where there is none
     * @param cents VAT included
     * @param missing without any lot until today, and a page for it
     */
    public record Line(
            String product,
            String name,
            Quantity quantity,
            UnitPrice price,
            String vatCode,
            int vat,
            long cents,
            List<Goods> goods,
            boolean missing) {}

    /**
     * What a movement took.
     *
     * @param lot empty where no lot covered it
     * @param label as the producer wrote it, or empty
     */
    public record Goods(
            Optional<String> lot, String label, Optional<LocalDate> received, Quantity quantity) {}

    /**
     * @param tendered what was given, in cents; at least {@code cents}
     */
    public record Paid(PaymentKind kind, long cents, long tendered) {

        public long change() {
            return tendered - cents;
        }
    }

    /**
     * A documento commerciale, in the machine's own words.
     *
     * @param name as printed, {@code 0012-0045}
     * @param at by the machine's clock
     * @param cents what it says in all
     * @param found its answer had been lost
     * @param operator who pressed or decided, by name; empty where the till did it by itself
     */
    public record Issued(
            String name, String serial, Instant at, long cents, boolean found, String operator) {}

    /**
     * @param operator who pressed for it, by name
     */
    public record Settled(Ending ending, Word word, String operator, Instant at) {}

    @Override
    public String title(Words words) {
        return words.text("TicketView.title", "number", till + " " + number);
    }
}
