package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.Role;
import it.sporta.server.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** What tests of people, keys and locks begin with: Ada in the office, and two hubs. */
abstract class IdentityCase {

    static final String PASSWORD = "tre parole a caso";
    static final String HERE = "127.0.0.1";

    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    UUID ada;
    UUID palmanova;
    UUID monti;

    /** What belongs together in one transaction. */
    final class Office {
        final EntityManager entities;
        final Installations installations;
        final People people;
        final Hubs hubs;
        final Sessions sessions;
        final Patience patience;
        final Changes changes;
        final PasswordCodes codes;
        final Roster roster;
        final Door door;

        Office(EntityManager entities) {
            this.entities = entities;
            installations = new Installations(entities);
            people = new People(entities, installations);
            hubs = new Hubs(entities);
            sessions = new Sessions(entities, clock);
            patience = new Patience(entities, clock);
            changes = new Changes(entities, clock);
            codes = new PasswordCodes(entities, people, sessions, patience, changes, clock);
            roster =
                    new Roster(
                            entities,
                            people,
                            hubs,
                            sessions,
                            patience,
                            codes,
                            installations,
                            changes);
            door = new Door(people, sessions, patience);
        }

        List<String> atTheTillsOf(UUID hub) {
            return new Operators(entities).at(hub).stream().map(Operator::name).toList();
        }

        List<Deed> deeds(UUID person) {
            return changes.of(person).stream().map(OfficeChange::deed).toList();
        }
    }

    <T> T in(TestDatabase db, Function<Office, T> work) {
        return db.inTransaction(e -> work.apply(new Office(e)));
    }

    void act(TestDatabase db, Consumer<Office> work) {
        db.doInTransaction(e -> work.accept(new Office(e)));
    }

    void refused(TestDatabase db, String reason, Consumer<Office> work) {
        assertThatThrownBy(() -> act(db, work)).hasMessage(reason);
    }

    void open(TestDatabase db) {
        act(
                db,
                office -> {
                    ada = office.people.welcomeCoordinator("Ada", "ada", PASSWORD).id();
                    palmanova = hub(office.hubs, "via Palmanova");
                    monti = hub(office.hubs, "via Monti");
                });
    }

    static UUID hub(Hubs hubs, String name) {
        UUID organisation = UUID.randomUUID();
        hubs.found(organisation, "Emporio", new VatNumber("12345678903"));
        Hub.Place place = new Hub.Place(name, name + " 1, Milano", "MI");
        return hubs.open(UUID.randomUUID(), organisation, HubKind.SHOP, place).id();
    }

    static Newcomer cashier(String name, String pin, UUID... hubs) {
        return new Newcomer(UUID.randomUUID(), name, Role.CASHIER, "", Set.of(hubs), pin, false);
    }

    static Newcomer coordinator(String name) {
        return new Newcomer(
                UUID.randomUUID(), name, Role.COORDINATOR, name.toLowerCase(), Set.of(), "", false);
    }

    static void redeem(Office office, String account, String code) {
        office.codes.redeem(account, code, PASSWORD, HERE);
    }

    /** As in the server, a refusal does not undo what was counted. */
    static String said(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refused refused) {
            return refused.reason();
        }
    }
}
