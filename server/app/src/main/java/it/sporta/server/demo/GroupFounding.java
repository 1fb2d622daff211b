package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.people.Role;
import it.sporta.server.buyinggroup.Booking;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.Unloading;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.demo.data.GroupBuying;
import it.sporta.server.demo.data.GroupBuying.MemberEntry;
import it.sporta.server.demo.data.GroupBuying.OfferEntry;
import it.sporta.server.demo.data.GroupBuying.Round;
import it.sporta.server.demo.data.GroupBuying.Wish;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.persistence.Database;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The members of the buying group and its first cycles, through the use cases of the group, each at
 * its own hour. Works in the transaction of its caller.
 */
final class GroupFounding {

    private final EntityManager entities;
    private final Database database;
    private final GroupBuying data;
    private final LocalDate today;
    private final UUID coordinator;
    private final Map<String, UUID> members = new HashMap<>();

    GroupFounding(EntityManager entities, Database database, DemoData data, LocalDate today) {
        this.entities = entities;
        this.database = database;
        this.data = data.group();
        this.today = today;
        this.coordinator =
                people().all().stream()
                        .filter(person -> person.role() == Role.COORDINATOR)
                        .findFirst()
                        .map(Person::id)
                        .orElseThrow();
    }

    private People people() {
        return new People(entities, new Installations(entities));
    }

    void found() {
        data.members().forEach(this::welcome);
        data.rounds().values().forEach(this::tell);
    }

    private void welcome(MemberEntry entry) {
        Person person = people().welcomeMember(entry.name(), entry.account(), entry.password());
        at(today, LocalTime.NOON).members().join(person.id(), Keys.company(entry.group()));
        members.put(entry.key(), person.id());
    }

    private void tell(Round round) {
        UUID id = Keys.of("cycle", round.key());
        Instant opens = hour(round.opensDay(), round.opens());
        Instant closes = hour(round.closesDay(), round.closes());
        GroupTools before = at(today.plusDays(round.opensDay() - 1L), LocalTime.of(8, 0));
        before.planning()
                .draft(
                        id,
                        Keys.hub(round.hub()),
                        new Cycle.Calendar(
                                round.name(), opens, closes, today.plusDays(round.deliveryDay())));
        offers(round).forEach(entry -> before.planning().offer(id, offer(entry)));
        before.planning().announce(id, coordinator);
        book(id, round);
        if (round.step() == CycleState.PICKUP) {
            deliver(id, round);
        }
    }

    private List<OfferEntry> offers(Round round) {
        return data.offers().stream().filter(offer -> offer.cycle().equals(round.key())).toList();
    }

    private Offer offer(OfferEntry entry) {
        Product product = product(entry);
        return new Offer(
                id(entry.cycle(), entry.product()),
                product.id(),
                product.producer().orElseThrow(),
                product.name(),
                new UnitPrice(entry.cents(), product.unit()),
                entry.rules());
    }

    private Product product(OfferEntry entry) {
        return new Products(entities).get(Keys.article(entry.product()));
    }

    private static UUID id(String cycle, String product) {
        return Keys.of("offer", cycle, product);
    }

    private void book(UUID cycle, Round round) {
        Map<String, Map<UUID, Long>> wishes = new HashMap<>();
        for (Wish wish : data.wishes()) {
            if (wish.cycle().equals(round.key())) {
                wishes.computeIfAbsent(wish.member(), absent -> new HashMap<>())
                        .put(id(wish.cycle(), wish.product()), wish.quantity());
            }
        }
        GroupTools evening = at(today.plusDays(round.opensDay() + 1L), LocalTime.of(21, 0));
        wishes.forEach(
                (member, wanted) ->
                        evening.booking()
                                .book(
                                        new Booking.Wish(
                                                cycle,
                                                members.get(member),
                                                wanted,
                                                members.get(member))));
    }

    /** Ordered when it closed; come this morning, weighed, shared out and set apart. */
    private void deliver(UUID cycle, Round round) {
        at(today.plusDays(round.closesDay()), LocalTime.of(21, 0))
                .orders()
                .prepare(cycle, coordinator)
                .forEach(
                        order ->
                                at(today.plusDays(round.closesDay()), LocalTime.of(21, 15))
                                        .orders()
                                        .sent(cycle, order.ordinal(), coordinator));
        GroupTools morning = at(today.plusDays(round.deliveryDay()), LocalTime.of(7, 0));
        for (OfferEntry entry : offers(round)) {
            morning.unloading()
                    .receive(
                            cycle,
                            new Unloading.Load(
                                    id(entry.cycle(), entry.product()),
                                    entry.arrived(),
                                    entry.label(),
                                    expiry(entry, round),
                                    true),
                            coordinator);
        }
        morning.allocating().allocate(cycle);
        morning.allocating().takeAsShared(cycle);
        morning.packing().begin(cycle);
    }

    private Optional<LocalDate> expiry(OfferEntry entry, Round round) {
        Product product = product(entry);
        return product.dateKind() == DateKind.NONE
                ? Optional.empty()
                : Optional.of(
                        today.plusDays(round.deliveryDay()).plusDays(product.shelfLifeDays()));
    }

    private Instant hour(int day, LocalTime time) {
        return today.plusDays(day).atTime(time).atZone(Rome.ZONE).toInstant();
    }

    private GroupTools at(LocalDate day, LocalTime time) {
        return GroupTools.at(entities, database, day.atTime(time).atZone(Rome.ZONE).toInstant());
    }
}
