package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.kernel.people.Role;
import it.sporta.server.catalogue.Products;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.fiscal.DocumentNumbers;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Operators;
import it.sporta.server.persistence.Database;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Places;
import it.sporta.server.waste.Donations;
import it.sporta.server.waste.Donees;
import it.sporta.server.waste.Gift;
import it.sporta.server.waste.Giving;
import it.sporta.server.waste.Weighed;
import it.sporta.server.waste.Weighings;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What was weighed for people is fetched four mornings a week, each hub's by the same receiver,
 * through the use case of the house and with its paper.
 */
final class Gifts {

    private static final LocalTime FETCHED = LocalTime.of(8, 30);
    private static final Set<DayOfWeek> DAYS =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    private final Weighings weighings;
    private final Giving giving;
    private final Corner corner;
    private final LocalDate day;
    private final List<String> donees;
    private final UUID giver;

    Gifts(EntityManager entities, Database database, DemoData data, Corner corner, LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(FETCHED).atZone(Rome.ZONE).toInstant(), Rome.ZONE);
        Ledger ledger = new Ledger(database, clock);
        Products products = new Products(entities);
        Hubs hubs = new Hubs(entities);
        this.weighings = new Weighings(database);
        this.giving =
                new Giving(
                        entities,
                        weighings,
                        new Donations(database),
                        new Donees(database),
                        new Goods(database, ledger, new Places(database), products),
                        ledger,
                        hubs,
                        products,
                        new TransportDocuments(database, new DocumentNumbers(database), clock),
                        clock);
        this.corner = corner;
        this.day = day;
        this.donees = List.copyOf(data.where().donees().keySet());
        this.giver =
                new Operators(entities)
                        .at(corner.id()).stream()
                                .filter(person -> person.role() == Role.COORDINATOR)
                                .findFirst()
                                .orElseThrow()
                                .id();
    }

    static boolean isFetchedOn(LocalDate day) {
        return DAYS.contains(day.getDayOfWeek());
    }

    void give() {
        List<UUID> waiting = weighings.toBeGiven(corner.id()).stream().map(Weighed::id).toList();
        if (waiting.isEmpty() || donees.isEmpty() || !isFetchedOn(day)) {
            return;
        }
        String donee = Chance.of("fetches", corner.key()).one(donees);
        giving.give(
                new Gift(
                        Keys.of("gift", corner.key(), day),
                        corner.id(),
                        Keys.donee(donee),
                        "",
                        giver,
                        waiting));
    }
}
