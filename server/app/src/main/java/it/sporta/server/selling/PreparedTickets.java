package it.sporta.server.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Due;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.catalogue.Revisions;
import it.sporta.server.catalogue.VatAtHub;
import it.sporta.server.news.DuesForTills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What waits to be paid at the tills of a hub. All changes go one after the other, through the
 * number that tills ask by; who also moves goods in the same transaction moves them first, as the
 * reading of a paid ticket does, so that nobody waits crosswise.
 */
@ApplicationScoped
public class PreparedTickets implements DuesForTills {

    private PreparedRows rows;
    private Revisions revisions;
    private VatAtHub vat;
    private Clock clock;

    protected PreparedTickets() {}

    @Inject
    public PreparedTickets(PreparedRows rows, Revisions revisions, VatAtHub vat, Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.vat = vat;
        this.clock = clock;
    }

    /**
     * The tills of its hub hear of it with their next question. The same one prepared again answers
     * what became of the first.
     *
     * @param ticket open
     * @throws Refused {@code prepared.no-vat} with the line that the law, or the regime of the
     *     hub's organisation in that channel, gives no rate for
     */
    @Transactional
    public PreparedTicket prepare(PreparedTicket ticket) {
        if (!ticket.isOpen()) {
            throw new IllegalArgumentException("prepared as " + ticket.state());
        }
        long revision = revisions.next();
        Optional<PreparedTicket> known = rows.find(ticket.id());
        if (known.isEmpty()) {
            requireVat(ticket);
            rows.insert(ticket, clock.instant(), revision);
        }
        return known.orElse(ticket);
    }

    private void requireVat(PreparedTicket ticket) {
        new Taxing(vat)
                .without(ticket)
                .ifPresent(
                        line -> {
                            throw new Refused("prepared.no-vat", line.text());
                        });
    }

    /**
     * Nobody is asked for it any more. A till that has not heard of it may still take the money:
     * then it becomes a task.
     *
     * @throws Refused {@code prepared.unknown}, {@code prepared.paid}
     */
    @Transactional
    public void withdraw(UUID id) {
        long revision = revisions.next();
        PreparedTicket ticket = rows.find(id).orElseThrow(() -> new Refused("prepared.unknown"));
        if (ticket.state() == PreparedState.PAID) {
            throw new Refused("prepared.paid");
        }
        if (ticket.isOpen()) {
            rows.settle(id, PreparedState.WITHDRAWN, Optional.empty(), clock.instant(), revision);
        }
    }

    /**
     * No till's payment is read until the transaction ends: who decides by what was paid reads it
     * after this.
     */
    @Transactional
    public void holdPayments() {
        revisions.hold();
    }

    @Transactional
    public Optional<PreparedTicket> find(UUID id) {
        return rows.find(id);
    }

    /** What waits at a hub, the oldest first. */
    @Transactional
    public List<PreparedTicket> open(UUID hub) {
        return rows.openSince(hub, 0);
    }

    /**
     * Of whoever pays now: alone with it until the transaction ends.
     *
     * @return what it is paid with this ticket; empty when nobody prepared it, or it is not open
     */
    Optional<PreparedTicket> pay(UUID id, TicketId by) {
        long revision = revisions.next();
        Optional<PreparedTicket> open = rows.find(id).filter(PreparedTicket::isOpen);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        rows.settle(id, PreparedState.PAID, Optional.of(by), clock.instant(), revision);
        return rows.find(id);
    }

    /**
     * Its goods were handed over that day, and nobody has paid: from now on the tills tax it as of
     * that day. What is not open stays as it is.
     */
    @Transactional
    public void deliver(UUID id, LocalDate day) {
        long revision = revisions.next();
        rows.deliver(id, day, revision);
    }

    /** What no till may sell, since there is no rate for one of its lines any more. */
    @Transactional
    public List<Untaxed> untaxed() {
        Taxing taxing = new Taxing(vat);
        List<Untaxed> all = new ArrayList<>();
        for (PreparedTicket ticket : rows.open()) {
            taxing.without(ticket).ifPresent(line -> all.add(new Untaxed(ticket, line)));
        }
        return all;
    }

    /**
     * On the day on which a rate or a regime begins, all that is open has changed. What has no rate
     * any more is taken back from the tills, until there is one.
     */
    @Override
    @Transactional
    public Changes duesSince(UUID hub, long version) {
        Taxing taxing = new Taxing(vat);
        List<Due> open = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        boolean taxedAnew = version < revisions.ratesChanged();
        for (PreparedTicket ticket : rows.openSince(hub, taxedAnew ? 0 : version)) {
            taxing.due(ticket).ifPresentOrElse(open::add, () -> gone.add(ticket.id()));
        }
        gone.addAll(rows.settledSince(hub, version));
        return new Changes(open, version == 0 ? List.of() : gone);
    }
}
