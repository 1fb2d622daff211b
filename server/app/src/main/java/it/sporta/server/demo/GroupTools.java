package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.server.buyinggroup.Allocating;
import it.sporta.server.buyinggroup.Booking;
import it.sporta.server.buyinggroup.Bookings;
import it.sporta.server.buyinggroup.Cycles;
import it.sporta.server.buyinggroup.Members;
import it.sporta.server.buyinggroup.Packing;
import it.sporta.server.buyinggroup.Pickups;
import it.sporta.server.buyinggroup.Planning;
import it.sporta.server.buyinggroup.ProducerOrders;
import it.sporta.server.buyinggroup.Shares;
import it.sporta.server.buyinggroup.TillBookings;
import it.sporta.server.buyinggroup.Unloading;
import it.sporta.server.catalogue.Products;
import it.sporta.server.catalogue.Revisions;
import it.sporta.server.catalogue.VatAtHub;
import it.sporta.server.identity.Changes;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.PasswordCodes;
import it.sporta.server.identity.Patience;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Roster;
import it.sporta.server.identity.Sessions;
import it.sporta.server.persistence.Database;
import it.sporta.server.selling.PreparedRows;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;

/** The use cases of the buying group as they stood at an hour. */
record GroupTools(
        Members members,
        Planning planning,
        Booking booking,
        ProducerOrders orders,
        Unloading unloading,
        Allocating allocating,
        Packing packing) {

    static GroupTools at(EntityManager entities, Database database, Instant hour) {
        Clock clock = Clock.fixed(hour, Rome.ZONE);
        Cycles cycles = new Cycles(database);
        Bookings bookings = new Bookings(database);
        Members members = members(entities, database, clock);
        ProducerOrders orders =
                new ProducerOrders(database, cycles, bookings, new TillBookings(database), clock);
        Unloading unloading = unloading(entities, database, clock, orders);
        return new GroupTools(
                members,
                new Planning(
                        cycles,
                        new Ledger(database, clock),
                        new Hubs(entities),
                        new Changes(entities, clock),
                        clock),
                new Booking(cycles, bookings, members, clock),
                orders,
                unloading,
                new Allocating(
                        cycles, bookings, orders, unloading, new Shares(database), members, clock),
                packing(entities, database, clock, members, unloading));
    }

    private static Unloading unloading(
            EntityManager entities, Database database, Clock clock, ProducerOrders orders) {
        Ledger ledger = new Ledger(database, clock);
        return new Unloading(
                database,
                new Cycles(database),
                orders,
                new Receiving(entities, ledger, new Places(database), clock),
                new Products(entities),
                ledger,
                clock);
    }

    private static Packing packing(
            EntityManager entities,
            Database database,
            Clock clock,
            Members members,
            Unloading unloading) {
        PreparedTickets tickets =
                new PreparedTickets(
                        new PreparedRows(database),
                        new Revisions(entities),
                        new VatAtHub(entities, clock),
                        clock);
        Products products = new Products(entities);
        Ledger ledger = new Ledger(database, clock);
        return new Packing(
                new Cycles(database),
                new Shares(database),
                unloading,
                new Pickups(database, tickets),
                members,
                tickets,
                products,
                new Goods(database, ledger, new Places(database), products),
                ledger,
                clock);
    }

    private static Members members(EntityManager entities, Database database, Clock clock) {
        Installations installations = new Installations(entities);
        People people = new People(entities, installations);
        Sessions sessions = new Sessions(entities, clock);
        Patience patience = new Patience(entities, clock);
        Changes changes = new Changes(entities, clock);
        PasswordCodes codes =
                new PasswordCodes(entities, people, sessions, patience, changes, clock);
        Roster roster =
                new Roster(
                        entities,
                        people,
                        new Hubs(entities),
                        sessions,
                        patience,
                        codes,
                        installations,
                        changes);
        return new Members(database, people, roster);
    }
}
