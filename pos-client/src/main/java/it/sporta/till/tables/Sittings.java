package it.sporta.till.tables;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.disk.SealedFile;
import it.sporta.till.journal.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that are open, as the journal tells it. On disk stands only from where to read: the
 * place at which the first of them was opened.
 */
final class Sittings {

    private static final System.Logger LOG = System.getLogger(Sittings.class.getName());

    private final Journal journal;
    private final SealedFile from;
    private Head last;

    Sittings(Journal journal) {
        this.journal = journal;
        this.from = journal.beside("tables.from");
    }

    /**
     * @param version to count from, of every sitting
     */
    Map<TicketId, Sitting> read(long version) {
        Map<TicketId, Sitting> open = new LinkedHashMap<>();
        if (journal.last(FactType.TABLE_OPENED).isPresent()) {
            last = kept().orElseGet(this::beginning);
            journal.forEachAfter(last, entry -> apply(entry, open, version));
        }
        return open;
    }

    private void apply(Entry entry, Map<TicketId, Sitting> open, long version) {
        Fact fact = entry.fact().orElse(null);
        if (fact instanceof TableFact.TableOpened opened) {
            open.put(opened.ticket(), Sitting.of(opened, last, version));
        } else if (fact instanceof TableFact.OrderSent sent) {
            open.computeIfPresent(sent.ticket(), (id, one) -> one.wanting(one.order().after(sent)));
        } else if (fact instanceof TableFact.TableLeft left) {
            open.remove(left.ticket());
        } else if (fact instanceof Fact.TicketPaid paid) {
            open.remove(paid.ticket().id());
        }
        last = entry.head();
    }

    private Optional<Head> kept() {
        try {
            return from.read()
                    .content()
                    .map(bytes -> Head.parse(new String(bytes, StandardCharsets.US_ASCII)))
                    .filter(journal::holds);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "where tables begin cannot be read", e);
            return Optional.empty();
        }
    }

    private Head beginning() {
        return new Head(1, 0, journal.identity().grant().root().hash());
    }

    /**
     * Notes from where to read next time.
     *
     * @param here before anything that is about to happen
     */
    void keep(Collection<Sitting> open, Head here) {
        Head first = open.stream().map(Sitting::before).findFirst().orElse(here);
        try {
            from.write(first.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "where tables begin cannot be kept", e);
        }
    }
}
