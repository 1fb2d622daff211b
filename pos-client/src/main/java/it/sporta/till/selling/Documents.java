package it.sporta.till.selling;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The documenti commerciali of sales, as far as selling needs to know of them. Where a sale is owed
 * one, that is its paper. The machine is spoken to on the documents' thread alone, and nothing is
 * ordered twice by itself.
 */
public interface Documents {

    /** Where no fiscal printer hangs. */
    Documents NONE =
            new Documents() {
                @Override
                public Optional<String> owedBy(
                        Ticket ticket, Channel channel, Feed.Settings settings) {
                    return Optional.empty();
                }

                @Override
                public void requireReady(Channel channel, Feed.Settings settings) {
                    // nothing can stand in the way
                }

                @Override
                public FiscalFact.OfTicket issue(Sale sale, Optional<Operator> pressed) {
                    throw new IllegalStateException("no machine owes a document");
                }

                @Override
                public FiscalFact.OfTicket ask(Sale sale) {
                    throw new IllegalStateException("no machine can be asked");
                }

                @Override
                public FiscalFact.OfTicket decide(Sale sale, Looked looked, Operator by) {
                    throw new IllegalStateException("no machine leaves a doubt");
                }

                @Override
                public Optional<LastSeen> lastSeen(TicketId ticket) {
                    return Optional.empty();
                }
            };

    /**
     * What the machine said it had issued last, when it was asked about a sale in doubt.
     *
     * @param cents empty where it did not tell
     */
    record LastSeen(int z, int number, LocalDateTime at, OptionalLong cents) {

        /** One of another sum is somebody else's. */
        boolean mayBeOf(Sale sale) {
            return cents.isEmpty() || cents.getAsLong() == sale.ticket().total().cents();
        }

        /** As printed: {@code 0012-0045}. */
        public String name() {
            return String.format("%04d-%04d", z, number);
        }
    }

    /** Serial of the machine that owes this ticket a document; asks no machine. */
    Optional<String> owedBy(Ticket ticket, Channel channel, Feed.Settings settings);

    /**
     * Whether a sale can be begun, by what is known already; asks no machine.
     *
     * @throws it.sporta.kernel.Refused {@code fiscal.} and what stands in the way, where this
     *     channel's sales are owed a document
     */
    void requireReady(Channel channel, Feed.Settings settings);

    /**
     * Orders a sale's document, unless it has one.
     *
     * @param pressed who wants it; empty right after the sale
     */
    FiscalFact.OfTicket issue(Sale sale, Optional<Operator> pressed);

    /** Finds out what became of it; never prints. */
    FiscalFact.OfTicket ask(Sale sale);

    /**
     * A person has looked for the paper, and only a person could say. Where there is no doubt any
     * more, what is known counts.
     */
    FiscalFact.OfTicket decide(Sale sale, Looked looked, Operator by);

    /** What a person compares with the paper; empty where the machine told nothing. */
    Optional<LastSeen> lastSeen(TicketId ticket);

    /**
     * Whether asking may tell more than is known.
     *
     * @param known what the journal has
     */
    default boolean hasNews(Sale sale, FiscalFact.Known known) {
        return false;
    }

    /**
     * Takes up what an earlier run of the till left behind; before anything is ordered.
     *
     * @param due all that are not known to be out
     */
    default void takeUp(List<Sale> due) {}

    /**
     * These came back from the server after their disk was lost, or an older one took its place:
     * nobody here knows whether their documents were ordered.
     */
    default void cameBack(List<Sale> due) {}
}
