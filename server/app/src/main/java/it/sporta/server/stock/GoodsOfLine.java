package it.sporta.server.stock;

import it.sporta.kernel.journal.Fact.TicketPaid;
import java.util.List;
import java.util.Optional;

/**
 * Who knows better than first-expired-first-out which goods left with a line of a ticket. A context
 * above that sells something else than what lies on a shelf implements it as a CDI bean, and is
 * asked inside the transaction that reads the ticket. It must answer the same whenever it is asked.
 *
 * <p>A ticket that pays what was prepared says so ({@link TicketPaid#prepared()}). When another
 * ticket paid it before, the goods are gone already and nothing leaves a second time.
 */
public interface GoodsOfLine {

    /**
     * What left with that line: the ingredients of a dish made to order, the lots of a pickup that
     * was prepared; an empty list where nothing left (a service, a deposit). Goods that are not
     * there leave all the same and become a task.
     *
     * @param line counts from 0
     * @return {@link Optional#empty()} for a line it knows nothing of: then the next is asked, and
     *     when nobody knows, what the line says leaves, of the lot that expires first
     */
    Optional<List<Move>> of(TicketPaid paid, int line);
}
