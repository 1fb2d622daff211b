package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.kernel.people.Role;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.catalogue.Catalogue;
import it.sporta.server.catalogue.NewPrice;
import it.sporta.server.demo.data.Article;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.demo.data.Goods.Tag;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.demo.data.Neighbourhood.Company;
import it.sporta.server.demo.data.Neighbourhood.HubEntry;
import it.sporta.server.demo.data.Neighbourhood.PersonEntry;
import it.sporta.server.identity.FiscalRegime;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that is there before the first day: organisations, hubs, people, producers, articles
 * and prices. Works in the transaction of its caller.
 */
final class Founding {

    private final EntityManager entities;
    private final Hubs hubs;
    private final Installations installations;
    private final People people;
    private final DemoData data;
    private final LocalDate today;

    Founding(EntityManager entities, DemoData data, LocalDate today) {
        this.entities = entities;
        this.hubs = new Hubs(entities);
        this.installations = new Installations(entities);
        this.people = new People(entities, installations);
        this.data = data;
        this.today = today;
    }

    /**
     * @throws it.sporta.kernel.Refused when the house would not take a row from a person either
     */
    void found() {
        installations.becomeDemo();
        data.where().companies().forEach(this::found);
        data.where().hubs().values().forEach(this::open);
        List<Person> welcomed = data.where().people().stream().map(this::welcome).toList();
        UUID buyer =
                welcomed.stream()
                        .filter(person -> person.role() == Role.COORDINATOR)
                        .findFirst()
                        .map(Person::id)
                        .orElseThrow(
                                () -> new IllegalStateException("people.csv: no COORDINATOR."));
        Catalogue catalogue = on(today);
        Map<String, UUID> producers = new HashMap<>();
        data.goods()
                .producers()
                .forEach((key, known) -> producers.put(key, catalogue.meet(known).id()));
        for (Article article : data.goods().articles().values()) {
            UUID producer = producers.get(article.producer());
            catalogue.add(Keys.article(article.key()), article.from(producer));
        }
        entities.flush();
        data.goods().prices().stream()
                .sorted(Comparator.comparing(Tag::day))
                .forEach(tag -> price(tag, buyer));
    }

    /** A catalogue as it stood on the morning of a day: a price is entered on its own first day. */
    private Catalogue on(LocalDate day) {
        Instant morning = day.atTime(6, 0).atZone(Rome.ZONE).toInstant();
        return new Catalogue(entities, Clock.fixed(morning, Rome.ZONE));
    }

    private void found(Company company) {
        FiscalRegime[] regimes =
                Arrays.stream(Channel.values())
                        .map(channel -> regime(company, channel))
                        .toArray(FiscalRegime[]::new);
        hubs.found(Keys.company(company.key()), company.name(), company.vatNumber(), regimes);
    }

    private static FiscalRegime regime(Company company, Channel channel) {
        return company.scheme().chargesVat()
                ? FiscalRegime.ordinary(channel, company.from())
                : FiscalRegime.withoutVat(
                        channel, company.scheme(), company.natura(), company.from());
    }

    private void open(HubEntry hub) {
        hubs.open(Keys.hub(hub.key()), Keys.company(hub.company()), hub.kind(), hub.place());
    }

    private Person welcome(PersonEntry entry) {
        Person person =
                entry.role() == Role.COORDINATOR
                        ? people.welcomeCoordinator(entry.name(), entry.key(), entry.password())
                        : people.welcomeCashier(entry.name());
        entry.hubs().forEach(hub -> people.givePin(person, hubs.get(Keys.hub(hub)), entry.pin()));
        return person;
    }

    /** A jump of the price is meant: nobody is there to be asked. */
    private void price(Tag tag, UUID buyer) {
        LocalDate from = today.plusDays(tag.day());
        on(from.isAfter(today) ? today : from)
                .price(
                        Keys.article(tag.article()),
                        new NewPrice(from, tag.cents(), buyer, false, true));
    }
}
