package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.PinHash;
import it.sporta.kernel.people.Role;
import it.sporta.server.TestClock;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

class DoorTest {

    private static final String PASSWORD = "tre parole a caso";

    private final TestClock clock = new TestClock();

    private People people(EntityManager entities) {
        return new People(entities, new Installations(entities));
    }

    private Sessions sessions(EntityManager entities) {
        return new Sessions(entities, clock);
    }

    private void coordinator(TestDatabase db) {
        db.doInTransaction(e -> people(e).welcomeCoordinator("Ada", "Ada", PASSWORD));
    }

    /** As in the server, a refusal does not undo what was counted. */
    private String enter(TestDatabase db, String account, String password) {
        Object answer =
                db.inTransaction(
                        e -> {
                            try {
                                return new Door(people(e), sessions(e), new Patience(e, clock))
                                        .enter(account, password, "127.0.0.1");
                            } catch (Refused refused) {
                                return refused;
                            }
                        });
        if (answer instanceof Refused refused) {
            throw refused;
        }
        return (String) answer;
    }

    private Optional<String> who(TestDatabase db, String token, boolean present) {
        return db.inTransaction(e -> sessions(e).who(token, present).map(Person::name));
    }

    @OnEveryDatabase
    void aCoordinatorEntersWithThePasswordInAnyCaseOfTheName(TestDatabase db) {
        coordinator(db);
        String token = enter(db, " ADA ", PASSWORD);
        assertThat(who(db, token, true)).contains("Ada");
        assertThat(enter(db, "ada", PASSWORD)).isNotEqualTo(token);
    }

    @OnEveryDatabase
    void aWrongNameAndAWrongPasswordAreAnsweredAlike(TestDatabase db) {
        coordinator(db);
        assertThatThrownBy(() -> enter(db, "ada", "wrong")).hasMessage("login.wrong");
        assertThatThrownBy(() -> enter(db, "eva", PASSWORD)).hasMessage("login.wrong");
    }

    @OnEveryDatabase
    void aPinNeverOpensTheServer(TestDatabase db) {
        db.doInTransaction(
                e -> {
                    Person cashier = people(e).welcomeCashier("Bruno");
                    people(e).givePin(cashier, hub(e), "48213");
                });
        assertThatThrownBy(() -> enter(db, "Bruno", "48213")).hasMessage("login.wrong");
    }

    @OnEveryDatabase
    void afterFiveWrongTriesEvenTheRightOneWaits(TestDatabase db) {
        coordinator(db);
        for (int i = 0; i < LoginTries.FREE; i++) {
            assertThatThrownBy(() -> enter(db, "ada", "wrong")).hasMessage("login.wrong");
        }
        assertThatThrownBy(() -> enter(db, "ada", PASSWORD))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.details()).containsExactly(30L));
        clock.pass(Duration.ofSeconds(31));
        assertThatThrownBy(() -> enter(db, "ada", "wrong")).hasMessage("login.wrong");
        clock.pass(Duration.ofSeconds(31));
        assertThatThrownBy(() -> enter(db, "ada", PASSWORD)).hasMessage("login.wait");
        clock.pass(Duration.ofSeconds(30));
        assertThat(enter(db, "ada", PASSWORD)).isNotBlank();
    }

    @OnEveryDatabase
    void aSessionEndsWithoutAPersonAndAfterTwelveHours(TestDatabase db) {
        coordinator(db);
        String token = enter(db, "ada", PASSWORD);
        for (int i = 0; i < 29; i++) {
            clock.pass(Duration.ofMinutes(25));
            assertThat(who(db, token, true))
                    .isEqualTo(i < 28 ? Optional.of("Ada") : Optional.empty());
        }
        String other = enter(db, "ada", PASSWORD);
        clock.pass(Duration.ofMinutes(20));
        assertThat(who(db, other, false)).isPresent();
        clock.pass(Duration.ofMinutes(20));
        assertThat(who(db, other, true)).isEmpty();
    }

    @OnEveryDatabase
    void whoLeavesIsOutAtOnce(TestDatabase db) {
        coordinator(db);
        String token = enter(db, "ada", PASSWORD);
        db.doInTransaction(e -> people(e).sayGoodbye(people(e).withAccount("ada").orElseThrow()));
        assertThat(who(db, token, true)).isEmpty();
        assertThatThrownBy(() -> enter(db, "ada", PASSWORD)).hasMessage("login.wrong");
    }

    @OnEveryDatabase
    void noTwoPeopleOfAHubHaveTheSamePin(TestDatabase db) {
        db.doInTransaction(
                e -> {
                    Hub here = hub(e);
                    Hub there = hub(e);
                    Person one = people(e).welcomeCashier("Bruno");
                    Person two = people(e).welcomeCashier("Carla");
                    people(e).givePin(one, here, "48213");
                    e.flush();
                    assertThatThrownBy(() -> people(e).givePin(two, here, "48213"))
                            .hasMessage("person.pin.taken");
                    people(e).givePin(two, there, "48213");
                    assertThatThrownBy(() -> people(e).givePin(two, here, "1234"))
                            .hasMessage("person.pin.wrong");
                    var operators = new Operators(e).at(here.id());
                    assertThat(operators).hasSize(1);
                    assertThat(operators.get(0).role()).isEqualTo(Role.CASHIER);
                    assertThat(operators.get(0).pin())
                            .isEqualTo(PinHash.of("48213", here.pinSalt()));
                });
    }

    private static Hub hub(EntityManager entities) {
        Hubs hubs = new Hubs(entities);
        UUID organisation = UUID.randomUUID();
        hubs.found(organisation, "Emporio", new VatNumber("12345678903"));
        Hub.Place place = new Hub.Place("qui", "via Palmanova 59, Milano", "MI");
        return hubs.open(UUID.randomUUID(), organisation, HubKind.SHOP, place);
    }
}
