package it.sporta.server.fiscal.web;

import it.sporta.server.Days;
import it.sporta.server.fiscal.TransportDocument.Cause;
import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The papers that were issued in some days. */
public record RegisterView(Days days, List<Row> transports, List<Row> invoices) implements View {

    /**
     * A paper.
     *
     * @param of who issued it
     * @param to who gets it, or the goods
     * @param cause why goods travel; empty for an invoice
     * @param cents of an invoice
     */
    public record Row(
            String id,
            String number,
            LocalDate day,
            String of,
            String to,
            Optional<Cause> cause,
            long cents) {}

    /** In cents, of all invoices. */
    public long invoiced() {
        return invoices.stream().mapToLong(Row::cents).sum();
    }
}
