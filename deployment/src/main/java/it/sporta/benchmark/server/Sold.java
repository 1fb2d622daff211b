package it.sporta.benchmark.server;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact.TicketPaid;

/**
 * A sale, signed and ready to be sent.
 *
 * @param bytes the entry as it travels
 */
record Sold(TicketPaid paid, Entry entry, byte[] bytes) {

    long thousandths() {
        return paid.ticket().lines().stream()
                .mapToLong(line -> line.quantity().thousandths())
                .sum();
    }
}
