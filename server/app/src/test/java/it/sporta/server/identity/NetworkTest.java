package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.sporta.kernel.ticket.Channel;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Places;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final VatNumber NUMBER = new VatNumber("12345678903");
    private static final Taxed ORDINARY = new Taxed(TaxScheme.ORDINARY, "");
    private static final UUID ADA = UUID.randomUUID();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private final UUID organisation = UUID.randomUUID();
    private final UUID hub = UUID.randomUUID();

    private Network network(EntityManager entities) {
        return new Network(entities, new Hubs(entities), new Changes(entities, clock), clock);
    }

    private void found(TestDatabase db) {
        db.doInTransaction(e -> network(e).found(organisation, "Emporio", NUMBER, ORDINARY, ADA));
    }

    private void open(TestDatabase db, Hub.Place place) {
        db.doInTransaction(e -> network(e).open(hub, organisation, HubKind.BAR, place, ADA));
    }

    private static Hub.Place place(String name) {
        return new Hub.Place(name, name + " 1, Milano", "mi");
    }

    @OnEveryDatabase
    void aFurtherHubHasItsRegimeItsSaltAndItsPlaces(TestDatabase db) {
        found(db);
        open(db, place("via Monti"));
        db.doInTransaction(
                e -> {
                    Hubs hubs = new Hubs(e);
                    Hub opened = hubs.get(hub);
                    assertThat(opened.pinSalt()).hasSize(32);
                    assertThat(opened.province()).isEqualTo("MI");
                    assertThat(hubs.organisation(opened).regime(Channel.BAR, TODAY)).isPresent();
                    assertThat(new Changes(e, clock).of(hub))
                            .extracting(OfficeChange::deed, OfficeChange::by)
                            .containsExactly(tuple(Deed.HUB_OPENED, ADA));
                });
        var places = db.inTransaction(e -> new Places(db.database()).of(hub));
        assertThat(places).extracting(Place::kind).containsExactly(PlaceKind.values());
    }

    @OnEveryDatabase
    void theSameFormOpensAndFoundsOnce(TestDatabase db) {
        found(db);
        assertThatThrownBy(() -> found(db)).hasMessage("hub.form.old");
        open(db, place("via Monti"));
        assertThatThrownBy(() -> open(db, place("altrove"))).hasMessage("hub.form.old");
        assertThatThrownBy(
                        () ->
                                db.doInTransaction(
                                        e ->
                                                network(e)
                                                        .found(
                                                                UUID.randomUUID(),
                                                                "Altri",
                                                                NUMBER,
                                                                ORDINARY,
                                                                ADA)))
                .hasMessage("organisation.vat.taken");
    }

    @OnEveryDatabase
    void twoHubsOfOneNameCouldNotBeToldApart(TestDatabase db) {
        found(db);
        open(db, place("via Monti"));
        UUID second = UUID.randomUUID();
        assertThatThrownBy(() -> open(db, second, place("Via monti"))).hasMessage("hub.name.taken");
        open(db, second, place("via Padova"));
        assertThatThrownBy(() -> describe(db, second, "via Monti")).hasMessage("hub.name.taken");
        describe(db, second, "via Padova");
    }

    private void open(TestDatabase db, UUID id, Hub.Place place) {
        db.doInTransaction(e -> network(e).open(id, organisation, HubKind.SHOP, place, ADA));
    }

    private void describe(TestDatabase db, UUID id, String name) {
        db.doInTransaction(e -> network(e).describe(id, place(name), ADA));
    }

    @Test
    void aProvinceIsOneOfThoseThereAre() {
        assertThatThrownBy(() -> new Hub.Place("qui", "via Monti 1", "XX"))
                .hasMessage("hub.province.wrong");
        assertThat(new Hub.Place("qui", "via Monti 1", " to ").province()).isEqualTo("TO");
    }

    @OnEveryDatabase
    void aHubOfNobodyIsNotOpened(TestDatabase db) {
        assertThatThrownBy(() -> open(db, place("via Monti")))
                .hasMessage("hub.organisation.missing");
    }

    @OnEveryDatabase
    void aHubIsCalledDifferentlyAndKeepsItsSalt(TestDatabase db) {
        found(db);
        open(db, place("via Monti"));
        String salt = db.inTransaction(e -> new Hubs(e).get(hub).pinSalt());
        db.doInTransaction(e -> network(e).describe(hub, place("piazza Monti"), ADA));
        db.doInTransaction(
                e -> {
                    Hub moved = new Hubs(e).get(hub);
                    assertThat(moved.name()).isEqualTo("piazza Monti");
                    assertThat(moved.address()).isEqualTo("piazza Monti 1, Milano");
                    assertThat(moved.pinSalt()).isEqualTo(salt);
                });
    }

    @OnEveryDatabase
    void anotherRegimeHoldsFromTomorrowAtTheEarliestAndInItsChannelOnly(TestDatabase db) {
        found(db);
        open(db, place("via Monti"));
        Taxed flat = new Taxed(TaxScheme.FLAT_RATE, " n2.2 ");
        assertThatThrownBy(() -> db.doInTransaction(e -> network(e).tax(hub, flat, TODAY, ADA)))
                .hasMessage("organisation.from.past");
        db.doInTransaction(e -> network(e).tax(hub, flat, TODAY.plusDays(1), ADA));
        db.doInTransaction(
                e -> {
                    Organisation known = new Hubs(e).organisations().get(0);
                    assertThat(key(known, Channel.BAR, TODAY)).isEqualTo("ORDINARY");
                    assertThat(key(known, Channel.BAR, TODAY.plusDays(1)))
                            .isEqualTo("FLAT_RATE-N2.2");
                    assertThat(key(known, Channel.SHOP, TODAY.plusDays(1))).isEqualTo("ORDINARY");
                });
        assertThatThrownBy(() -> new Taxed(TaxScheme.FLAT_RATE, "N9"))
                .hasMessage("organisation.natura.wrong");
    }

    private static String key(Organisation organisation, Channel channel, LocalDate day) {
        return organisation.regime(channel, day).orElseThrow().key();
    }
}
