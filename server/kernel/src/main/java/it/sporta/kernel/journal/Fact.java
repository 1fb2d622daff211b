package it.sporta.kernel.journal;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.people.Role;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.waste.Waste;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened at a till. People appear as pseudonyms only. A fact is never changed; a
 * mistake is answered by another fact.
 */
public sealed interface Fact
        permits Fact.Enrolled,
                Fact.Recovered,
                Fact.Started,
                Fact.Stopped,
                Fact.LoggedIn,
                Fact.LoggedOut,
                Fact.LoginLocked,
                Fact.ShiftOpened,
                Fact.ShiftClosed,
                Fact.TicketPaid,
                Fact.PaperPrinted,
                Fact.WasteWeighed,
                Fact.WasteWithdrawn,
                Fact.DrawerOpened,
                Fact.ClockJumped,
                Fact.Configured,
                CardFact,
                GroupFact,
                FiscalFact,
                TableFact {

    /** The ticket, shift or document it is about. */
    default Optional<UUID> subject() {
        return Optional.empty();
    }

    /** The first entry of an epoch that the server granted. */
    record Enrolled(Bytes grantHash, String tillName, String software) implements Fact {}

    /**
     * The till found itself not stopped cleanly, or had to begin a new epoch without the server.
     *
     * @param reason a key such as {@code not-stopped} or {@code rolled-back}
     * @param last the end of the chain as it was found
     */
    record Recovered(String reason, Head last) implements Fact {}

    /** The till's process began. */
    record Started(String software, String java) implements Fact {}

    /** The till's process ended as it should: nothing was going on. */
    record Stopped() implements Fact {}

    record LoggedIn(UUID operator, Role role) implements Fact {}

    record LoggedOut(UUID operator) implements Fact {}

    /** The PIN pad was locked after wrong attempts. */
    record LoginLocked(int attempts, int seconds) implements Fact {}

    /**
     * A drawer shift began. Its business date goes into everything sold in it, also past midnight.
     *
     * @param counted the float, counted by a person
     */
    record ShiftOpened(UUID shift, LocalDate businessDate, Money counted, UUID operator)
            implements Fact {
        @Override
        public Optional<UUID> subject() {
            return Optional.of(shift);
        }
    }

    /**
     * A drawer shift ended.
     *
     * @param counted what a person found in the drawer
     * @param expected counted float + cash kept from sales
     */
    record ShiftClosed(UUID shift, Money counted, Money expected, UUID operator) implements Fact {
        @Override
        public Optional<UUID> subject() {
            return Optional.of(shift);
        }
    }

    /**
     * A customer paid. From here on the sale exists, whatever printers and networks do.
     *
     * @param number counts this till's tickets, for people: "vendita 42"
     * @param priceList key of the list the prices came from
     * @param businessDate of the shift, not of the clock
     * @param prepared what had been prepared to be paid, where this ticket pays it
     * @param machine serial of the fiscal printer that owes it a documento commerciale; empty where
     *     none is due, or none hangs at the till
     */
    record TicketPaid(
            Ticket ticket,
            long number,
            UUID shift,
            UUID organisation,
            UUID hub,
            Channel channel,
            SupplyMode supply,
            String priceList,
            LocalDate businessDate,
            UUID operator,
            Optional<UUID> prepared,
            Optional<String> machine)
            implements Fact {

        /** Without a documento commerciale. */
        public TicketPaid(
                Ticket ticket,
                long number,
                UUID shift,
                UUID organisation,
                UUID hub,
                Channel channel,
                SupplyMode supply,
                String priceList,
                LocalDate businessDate,
                UUID operator,
                Optional<UUID> prepared) {
            this(
                    ticket,
                    number,
                    shift,
                    organisation,
                    hub,
                    channel,
                    supply,
                    priceList,
                    businessDate,
                    operator,
                    prepared,
                    Optional.empty());
        }

        /** Of goods that were chosen at the counter. */
        public TicketPaid(
                Ticket ticket,
                long number,
                UUID shift,
                UUID organisation,
                UUID hub,
                Channel channel,
                SupplyMode supply,
                String priceList,
                LocalDate businessDate,
                UUID operator) {
            this(
                    ticket,
                    number,
                    shift,
                    organisation,
                    hub,
                    channel,
                    supply,
                    priceList,
                    businessDate,
                    operator,
                    Optional.empty());
        }

        public TicketPaid {
            Objects.requireNonNull(prepared, "prepared");
            machine.ifPresent(FiscalFact::requireSerial);
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(shift, "shift");
            Objects.requireNonNull(organisation, "organisation");
            Objects.requireNonNull(hub, "hub");
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(supply, "supply");
            Objects.requireNonNull(businessDate, "businessDate");
            Objects.requireNonNull(operator, "operator");
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(ticket.id().value());
        }
    }

    /**
     * What became of a ticket's paper.
     *
     * @param outcome PRINTED, HELD (the printer will print when paper is loaded), UNKNOWN, REFUSED
     * @param copy a reprint, marked as such on the paper
     */
    record PaperPrinted(UUID ticket, PaperOutcome outcome, boolean copy) implements Fact {
        @Override
        public Optional<UUID> subject() {
            return Optional.of(ticket);
        }
    }

    /** How sure we are that paper came out. Unknown is never printed again by itself. */
    enum PaperOutcome {
        PRINTED,
        HELD,
        UNKNOWN,
        REFUSED
    }

    /**
     * Unsold food was weighed and left.
     *
     * @param businessDate of the shift; the day in Rome where no drawer is open
     */
    record WasteWeighed(
            Waste waste, UUID organisation, UUID hub, LocalDate businessDate, UUID operator)
            implements Fact {

        public WasteWeighed {
            Objects.requireNonNull(waste, "waste");
            Objects.requireNonNull(organisation, "organisation");
            Objects.requireNonNull(hub, "hub");
            Objects.requireNonNull(businessDate, "businessDate");
            Objects.requireNonNull(operator, "operator");
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(waste.id());
        }
    }

    /**
     * A weighing was a mistake: nothing left.
     *
     * @param weighing of this till, not withdrawn before
     */
    record WasteWithdrawn(UUID weighing, LocalDate businessDate, UUID operator) implements Fact {

        public WasteWithdrawn {
            Objects.requireNonNull(weighing, "weighing");
            Objects.requireNonNull(businessDate, "businessDate");
            Objects.requireNonNull(operator, "operator");
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(weighing);
        }
    }

    /** The drawer was opened without a sale, by a person, for a reason (a key). */
    record DrawerOpened(UUID operator, String reason) implements Fact {}

    /** The wall clock moved against the monotonic one. */
    record ClockJumped(long millis) implements Fact {}

    /** Device or hub settings in force, as keys and values without secrets. */
    record Configured(Map<String, String> settings) implements Fact {
        public Configured {
            settings = Map.copyOf(settings);
        }
    }
}
