package it.sporta.server.week;

import it.sporta.server.buyinggroup.Allocating;
import it.sporta.server.buyinggroup.Booking;
import it.sporta.server.buyinggroup.Bookings;
import it.sporta.server.buyinggroup.Cycles;
import it.sporta.server.buyinggroup.Leftovers;
import it.sporta.server.buyinggroup.Members;
import it.sporta.server.buyinggroup.Packing;
import it.sporta.server.buyinggroup.Passing;
import it.sporta.server.buyinggroup.PickedUp;
import it.sporta.server.buyinggroup.Pickups;
import it.sporta.server.buyinggroup.Planning;
import it.sporta.server.buyinggroup.ProducerOrders;
import it.sporta.server.buyinggroup.Shares;
import it.sporta.server.buyinggroup.TillBookings;
import it.sporta.server.buyinggroup.Unloading;
import it.sporta.server.identity.Changes;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.PasswordCodes;
import it.sporta.server.identity.Patience;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Roster;
import it.sporta.server.identity.Sessions;
import it.sporta.server.selling.PreparedTickets;

/** What a cycle of the group is worked with. */
final class GroupDesk {

    final Cycles cycles;
    final Planning planning;
    final Bookings bookings;
    final Booking booking;
    final ProducerOrders orders;
    final Unloading unloading;
    final Shares shares;
    final Allocating allocating;
    final Pickups pickups;
    final Packing packing;
    final Leftovers leftovers;
    final Members members;

    GroupDesk(Quarter quarter, PreparedTickets tickets) {
        Changes changes = new Changes(quarter.entities, quarter.clock);
        cycles = new Cycles(quarter.database);
        bookings = new Bookings(quarter.database);
        members = members(quarter, changes);
        planning = new Planning(cycles, quarter.ledger, quarter.hubs, changes, quarter.clock);
        booking = new Booking(cycles, bookings, members, quarter.clock);
        orders =
                new ProducerOrders(
                        quarter.database,
                        cycles,
                        bookings,
                        new TillBookings(quarter.database),
                        quarter.clock);
        unloading =
                new Unloading(
                        quarter.database,
                        cycles,
                        orders,
                        quarter.receiving,
                        quarter.products,
                        quarter.ledger,
                        quarter.clock);
        shares = new Shares(quarter.database);
        allocating =
                new Allocating(cycles, bookings, orders, unloading, shares, members, quarter.clock);
        pickups = new Pickups(quarter.database, tickets);
        packing =
                new Packing(
                        cycles,
                        shares,
                        unloading,
                        pickups,
                        members,
                        tickets,
                        quarter.products,
                        quarter.goods,
                        quarter.ledger,
                        quarter.clock);
        leftovers =
                new Leftovers(
                        quarter.database,
                        cycles,
                        pickups,
                        tickets,
                        new Passing(
                                unloading,
                                quarter.stock,
                                quarter.goods,
                                quarter.receiving,
                                quarter.clock),
                        quarter.documents,
                        quarter.ledger,
                        quarter.hubs,
                        quarter.clock);
    }

    private static Members members(Quarter quarter, Changes changes) {
        Installations installations = new Installations(quarter.entities);
        People people = new People(quarter.entities, installations);
        Sessions sessions = new Sessions(quarter.entities, quarter.clock);
        Patience patience = new Patience(quarter.entities, quarter.clock);
        PasswordCodes codes =
                new PasswordCodes(
                        quarter.entities, people, sessions, patience, changes, quarter.clock);
        return new Members(
                quarter.database,
                people,
                new Roster(
                        quarter.entities,
                        people,
                        quarter.hubs,
                        sessions,
                        patience,
                        codes,
                        installations,
                        changes));
    }

    /** Who says which goods leave with a paid pickup. */
    PickedUp pickedUp() {
        return new PickedUp(pickups, cycles, unloading);
    }
}
