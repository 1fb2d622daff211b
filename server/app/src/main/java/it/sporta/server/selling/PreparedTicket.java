package it.sporta.server.selling;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.identity.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What another context prepared to be paid at a till: a pickup, a deposit, a balance. It is born
 * open, and is paid once, whole, or withdrawn. It never changes: who wants something else withdraws
 * it and prepares another.
 *
 * @param id given by who prepares it, so that doing so twice prepares once
 * @param code short, to be said at the counter, at most 16 characters
 * @param title what it is, at most 80 characters
 * @param who whose it is, at most 80 characters
 * @param supply decides the VAT of every line
 * @param dueOn the day on which whoever pays is expected, if somebody said
 * @param paidBy the ticket that paid it; of several the one that arrived first
 * @param deliveredOn the day on which its goods were handed over; empty when they are with the
 *     payment, or it is no payment of goods
 */
public record PreparedTicket(
        UUID id,
        UUID hub,
        String code,
        String title,
        String who,
        Channel channel,
        SupplyMode supply,
        List<PreparedLine> lines,
        Optional<LocalDate> dueOn,
        PreparedState state,
        Optional<TicketId> paidBy,
        Optional<LocalDate> deliveredOn) {

    public PreparedTicket {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hub, "hub");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(paidBy, "paidBy");
        Objects.requireNonNull(deliveredOn, "deliveredOn");
        code = Text.required(code, 16, "prepared.code");
        title = Text.required(title, 80, "prepared.title");
        who = Text.required(who, 80, "prepared.who");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nothing to pay");
        }
        if ((state == PreparedState.PAID) != paidBy.isPresent()) {
            throw new IllegalArgumentException(state + " by " + paidBy);
        }
    }

    /** Open, to be given to {@link PreparedTickets#prepare}. */
    public static PreparedTicket open(
            UUID id,
            UUID hub,
            String code,
            String title,
            String who,
            Channel channel,
            SupplyMode supply,
            List<PreparedLine> lines) {
        return new PreparedTicket(
                id,
                hub,
                code,
                title,
                who,
                channel,
                supply,
                lines,
                Optional.empty(),
                PreparedState.OPEN,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, on that day. */
    public PreparedTicket on(LocalDate expected) {
        return new PreparedTicket(
                id,
                hub,
                code,
                title,
                who,
                channel,
                supply,
                lines,
                Optional.of(expected),
                state,
                paidBy,
                deliveredOn);
    }

    /** The same, of goods that were handed over before. */
    public PreparedTicket deliveredOn(LocalDate handedOver) {
        return new PreparedTicket(
                id,
                hub,
                code,
                title,
                who,
                channel,
                supply,
                lines,
                dueOn,
                state,
                paidBy,
                Optional.of(handedOver));
    }

    public Money total() {
        return Money.sum(lines.stream().map(PreparedLine::amount).toList());
    }

    public boolean isOpen() {
        return state == PreparedState.OPEN;
    }
}
