package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.people.Role;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.catering.Dish;
import it.sporta.server.catering.Leaving;
import it.sporta.server.catering.Occasions;
import it.sporta.server.catering.Offer;
import it.sporta.server.catering.Offers;
import it.sporta.server.catering.Plan;
import it.sporta.server.catering.Returning;
import it.sporta.server.catering.Step;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.demo.data.Feasts;
import it.sporta.server.demo.data.Feasts.Course;
import it.sporta.server.demo.data.Feasts.Feast;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.fiscal.Seats;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.persistence.Database;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The caterings of the demo, through their use cases, each at its own hour. What left had been
 * bought for it. In the transaction of its caller; done again, it does nothing.
 */
final class Feasting {

    private final EntityManager entities;
    private final Database database;
    private final Feasts data;
    private final LocalDate founded;
    private final UUID coordinator;

    /**
     * @param founded the day from which the tables count
     */
    Feasting(EntityManager entities, Database database, DemoData data, LocalDate founded) {
        this.entities = entities;
        this.database = database;
        this.data = data.feasts();
        this.founded = founded;
        this.coordinator =
                new People(entities, new Installations(entities))
                        .all().stream()
                                .filter(person -> person.role() == Role.COORDINATOR)
                                .findFirst()
                                .map(Person::id)
                                .orElseThrow();
    }

    void tell() {
        Seats seats = new Seats(database);
        data.seats()
                .forEach(
                        (key, seat) -> {
                            if (seats.of(Keys.company(key)).isEmpty()) {
                                seats.move(Keys.company(key), seat);
                            }
                        });
        Occasions known = new Occasions(database, new Offers(database));
        data.feasts().values().stream()
                .filter(feast -> known.find(id(feast)).isEmpty())
                .forEach(this::tell);
    }

    private static UUID id(Feast feast) {
        return Keys.of("occasion", feast.key());
    }

    private void tell(Feast feast) {
        FeastTools tools = at(feast.quotedDay(), LocalTime.of(10, 0));
        UUID hub = Keys.hub(feast.hub());
        tools.quoting().quote(id(feast), hub, terms(feast, tools), coordinator);
        if (feast.step() != Step.QUOTED) {
            at(feast.quotedDay(), LocalTime.of(17, 0))
                    .accepting()
                    .accept(id(feast), 1, feast.customer().name(), coordinator);
        }
        if (feast.step() == Step.CLOSED) {
            deliver(feast);
        }
    }

    private Offer.Terms terms(Feast feast, FeastTools tools) {
        return new Offer.Terms(
                feast.customer(),
                new Plan(
                        day(feast.day()),
                        feast.hour(),
                        feast.place(),
                        feast.covers(),
                        feast.supply()),
                feast.menu().stream().map(course -> dish(feast, course, tools)).toList(),
                Money.cents(feast.depositCents()),
                day(feast.validDay()));
    }

    private Dish dish(Feast feast, Course course, FeastTools tools) {
        Product product = product(course);
        return new Dish(
                product.id(),
                product.name(),
                course.quantity(),
                new UnitPrice(course.cents(), product.unit()),
                product.vatClass(),
                tools.quoting().rate(Keys.hub(feast.hub()), product, feast.supply()));
    }

    private Product product(Course course) {
        return new Products(entities).get(Keys.article(course.product()));
    }

    /** It left in the morning and came back at night; the tills wait for the money. */
    private void deliver(Feast feast) {
        feast.menu().forEach(course -> receive(feast, course));
        at(feast.day(), LocalTime.of(10, 0))
                .leaving()
                .leave(id(feast), feast.menu().stream().map(Feasting::load).toList(), "");
        FeastTools night = at(feast.day(), LocalTime.of(22, 0));
        Map<Integer, Returning.Back> back = new HashMap<>();
        List<Course> menu = feast.menu();
        for (int i = 0; i < menu.size(); i++) {
            if (menu.get(i).back() > 0) {
                back.put(i, back(menu.get(i)));
            }
        }
        night.returning().close(id(feast), back);
        night.asking().balance(id(feast));
    }

    private static Leaving.Load load(Course course) {
        return new Leaving.Load(Keys.article(course.product()), course.quantity());
    }

    private static Returning.Back back(Course course) {
        return new Returning.Back(
                new Quantity(course.back(), course.quantity().unit()), course.way());
    }

    /** A lot of its own: nothing is missed on the shelves. */
    private void receive(Feast feast, Course course) {
        Clock clock = Clock.fixed(hour(feast.day(), LocalTime.of(7, 0)), Rome.ZONE);
        Product product = product(course);
        UUID hub = Keys.hub(feast.hub());
        boolean dated = product.dateKind() != DateKind.NONE;
        new Receiving(entities, new Ledger(database, clock), new Places(database), clock)
                .receive(
                        new Delivery(
                                Keys.of("course", feast.key(), course.product()),
                                hub,
                                Optional.of(Place.idOf(hub, PlaceKind.KITCHEN)),
                                product.id(),
                                new Hubs(entities).get(hub).organisation(),
                                product.producer(),
                                Stockroom.label(day(feast.day())),
                                product.origin(),
                                course.quantity(),
                                product.dateKind(),
                                dated
                                        ? Optional.of(
                                                day(feast.day()).plusDays(product.shelfLifeDays()))
                                        : Optional.empty(),
                                day(feast.day()),
                                new UnitPrice(course.cents() / 2, product.unit())));
    }

    private LocalDate day(int number) {
        return founded.plusDays(number);
    }

    private Instant hour(int day, LocalTime time) {
        return day(day).atTime(time).atZone(Rome.ZONE).toInstant();
    }

    private FeastTools at(int day, LocalTime time) {
        return FeastTools.at(entities, database, hour(day, time));
    }
}
