package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.PinHash;
import it.sporta.kernel.people.Role;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

class RosterTest {

    private static final String PASSWORD = "tre parole a caso";
    private static final String HERE = "127.0.0.1";

    private Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private UUID ada;
    private UUID palmanova;
    private UUID monti;

    /** What belongs together in one transaction. */
    private final class Office {
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

    private <T> T in(TestDatabase db, Function<Office, T> work) {
        return db.inTransaction(e -> work.apply(new Office(e)));
    }

    private void act(TestDatabase db, Consumer<Office> work) {
        db.doInTransaction(e -> work.accept(new Office(e)));
    }

    private void refused(TestDatabase db, String reason, Consumer<Office> work) {
        assertThatThrownBy(() -> act(db, work)).hasMessage(reason);
    }

    private void open(TestDatabase db) {
        act(
                db,
                office -> {
                    ada = office.people.welcomeCoordinator("Ada", "ada", PASSWORD).id();
                    palmanova = hub(office.hubs, "via Palmanova");
                    monti = hub(office.hubs, "via Monti");
                });
    }

    private static UUID hub(Hubs hubs, String name) {
        UUID organisation = UUID.randomUUID();
        hubs.found(organisation, "Emporio", new VatNumber("12345678903"));
        Hub.Place place = new Hub.Place(name, name + " 1, Milano", "MI");
        return hubs.open(UUID.randomUUID(), organisation, HubKind.SHOP, place).id();
    }

    private static Newcomer cashier(String name, String pin, UUID... hubs) {
        return new Newcomer(UUID.randomUUID(), name, Role.CASHIER, "", Set.of(hubs), pin, false);
    }

    private static Newcomer coordinator(String name) {
        return new Newcomer(
                UUID.randomUUID(), name, Role.COORDINATOR, name.toLowerCase(), Set.of(), "", false);
    }

    @OnEveryDatabase
    void aCashierIsGivenAPinThatOpensTheTillsOfTheHubsNamed(TestDatabase db) {
        open(db);
        NewKeys keys = in(db, o -> o.roster.welcome(cashier("Bruno", " ", palmanova, monti), ada));
        String pin = keys.pin().orElseThrow();
        assertThat(keys.code()).isEmpty();
        act(
                db,
                o -> {
                    for (UUID hub : List.of(palmanova, monti)) {
                        Operator known = new Operators(o.entities).at(hub).get(0);
                        assertThat(known.pin())
                                .isEqualTo(PinHash.of(pin, o.hubs.get(hub).pinSalt()));
                    }
                    assertThat(o.deeds(keys.person()))
                            .containsExactlyInAnyOrder(Deed.PERSON_CAME, Deed.PIN_GIVEN);
                    assertThat(o.changes.of(keys.person()).get(0).by()).isEqualTo(ada);
                });
    }

    @OnEveryDatabase
    void aWeakATakenAndAHomelessPinAreRefusedAndNobodyIsWelcomed(TestDatabase db) {
        open(db);
        act(db, o -> o.roster.welcome(cashier("Bruno", "48213", palmanova), ada));
        refused(
                db,
                "person.pin.weak",
                o -> o.roster.welcome(cashier("Carla", "12345", palmanova), ada));
        refused(
                db,
                "person.pin.taken",
                o -> o.roster.welcome(cashier("Carla", "48213", monti, palmanova), ada));
        refused(db, "person.hubs.missing", o -> o.roster.welcome(cashier("Carla", "48213"), ada));
        act(db, o -> assertThat(o.people.all()).hasSize(2));
    }

    @OnEveryDatabase
    void theSameFormWelcomesOnce(TestDatabase db) {
        open(db);
        Newcomer bruno = cashier("Bruno", "", palmanova);
        act(db, o -> o.roster.welcome(bruno, ada));
        refused(db, "person.form.old", o -> o.roster.welcome(bruno, ada));
    }

    @OnEveryDatabase
    void aNameThatSomebodyHasIsAskedAboutOnce(TestDatabase db) {
        open(db);
        Newcomer bruno = cashier("Niccolò Bruno", "", palmanova);
        act(db, o -> o.roster.welcome(bruno, ada));
        Newcomer alike = cashier(" niccolo  bruno ", "", palmanova);
        refused(db, "person.twin.needed", o -> o.roster.welcome(alike, ada));
        act(db, o -> o.roster.sayGoodbye(bruno.id(), ada));
        refused(db, "person.twin.gone", o -> o.roster.welcome(alike, ada));
        Newcomer another =
                new Newcomer(alike.id(), alike.name(), alike.role(), "", alike.hubs(), "", true);
        act(db, o -> o.roster.welcome(another, ada));
        act(db, o -> assertThat(o.people.all()).hasSize(3));
    }

    @OnEveryDatabase
    void aNewPinClosesTheOldOneAndTheHubsNotNamed(TestDatabase db) {
        open(db);
        UUID bruno =
                in(db, o -> o.roster.welcome(cashier("Bruno", "48213", palmanova, monti), ada))
                        .person();
        act(db, o -> o.roster.givePin(bruno, Set.of(monti), "70915", ada));
        act(
                db,
                o -> {
                    assertThat(o.atTheTillsOf(palmanova)).isEmpty();
                    assertThat(o.people.hubsOfPeople().get(bruno)).containsExactly(monti);
                    assertThat(new Operators(o.entities).at(monti).get(0).pin())
                            .isEqualTo(PinHash.of("70915", o.hubs.get(monti).pinSalt()));
                });
        act(db, o -> o.roster.givePin(bruno, Set.of(monti), "70915", ada));
    }

    @OnEveryDatabase
    void whoLeavesIsAtNoTillAnyMoreAndComesBackWithoutAPin(TestDatabase db) {
        open(db);
        UUID bruno =
                in(db, o -> o.roster.welcome(cashier("Bruno", "48213", palmanova), ada)).person();
        act(db, o -> o.roster.sayGoodbye(bruno, ada));
        act(db, o -> assertThat(o.atTheTillsOf(palmanova)).isEmpty());
        refused(db, "person.gone", o -> o.roster.givePin(bruno, Set.of(palmanova), "70915", ada));
        act(db, o -> o.roster.bringBack(bruno, ada));
        act(db, o -> assertThat(o.atTheTillsOf(palmanova)).isEmpty());
        act(db, o -> o.roster.givePin(bruno, Set.of(palmanova), "48213", ada));
        act(db, o -> assertThat(o.atTheTillsOf(palmanova)).containsExactly("Bruno"));
        act(db, o -> assertThat(o.deeds(bruno)).contains(Deed.PERSON_LEFT, Deed.PERSON_CAME_BACK));
    }

    @OnEveryDatabase
    void aCoordinatorSetsAPasswordWithACodeOnceWithinHalfAnHour(TestDatabase db) {
        open(db);
        NewKeys keys = in(db, o -> o.roster.welcome(coordinator("Eva"), ada));
        String code = keys.code().orElseThrow();
        refused(db, "login.wrong", o -> o.door.enter("eva", "", HERE));
        refused(db, "password.code.wrong", o -> redeem(o, "ada", code));
        refused(db, "password.code.wrong", o -> redeem(o, "nobody", code));
        refused(db, "person.password.short", o -> o.codes.redeem("eva", code, "corta", HERE));
        act(db, o -> redeem(o, "EVA", code.toLowerCase().replace('-', ' ')));
        act(db, o -> assertThat(o.door.enter("eva", PASSWORD, HERE)).isNotBlank());
        refused(db, "password.code.wrong", o -> redeem(o, "eva", code));
        act(db, o -> assertThat(o.deeds(keys.person())).contains(Deed.PASSWORD_SET));
    }

    private static void redeem(Office office, String account, String code) {
        office.codes.redeem(account, code, PASSWORD, HERE);
    }

    @OnEveryDatabase
    void anOldAndAReplacedCodeSetNothing(TestDatabase db) {
        open(db);
        NewKeys first = in(db, o -> o.roster.welcome(coordinator("Eva"), ada));
        NewKeys second = in(db, o -> o.roster.newCode(first.person(), ada));
        refused(db, "password.code.wrong", o -> redeem(o, "eva", first.code().orElseThrow()));
        clock = Clock.offset(clock, PasswordCode.HOLDS);
        refused(db, "password.code.wrong", o -> redeem(o, "eva", second.code().orElseThrow()));
    }

    @OnEveryDatabase
    void wrongCodesAreCountedAndAColleagueOpensTheLock(TestDatabase db) {
        open(db);
        for (int i = 0; i < LoginTries.FREE; i++) {
            String wrong = in(db, o -> said(() -> o.door.enter("ada", "wrong", HERE)));
            assertThat(wrong).isEqualTo("login.wrong");
        }
        refused(db, "login.wait", o -> o.door.enter("ada", PASSWORD, HERE));
        Optional<Instant> until = in(db, o -> o.patience.lockedUntil("Ada"));
        assertThat(until).contains(clock.instant().plus(Duration.ofSeconds(30)));
        act(db, o -> o.roster.openLock(ada, ada));
        act(
                db,
                o -> {
                    assertThat(o.patience.lockedUntil("ada")).isEmpty();
                    assertThat(o.door.enter("ada", PASSWORD, HERE)).isNotBlank();
                });
        for (int i = 0; i < LoginTries.FREE; i++) {
            String wrong = in(db, o -> said(() -> redeem(o, "ada", "AAAA")));
            assertThat(wrong).isEqualTo("password.code.wrong");
        }
        refused(db, "login.wait", o -> redeem(o, "ada", "AAAA"));
    }

    /** As in the server, a refusal does not undo what was counted. */
    private static String said(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    @OnEveryDatabase
    void aNewPasswordEndsTheSessionsOfTheOldOne(TestDatabase db) {
        open(db);
        String token = in(db, o -> o.door.enter("ada", PASSWORD, HERE));
        String code = in(db, o -> o.roster.newCode(ada, ada)).code().orElseThrow();
        act(db, o -> assertThat(o.sessions.who(token, true)).isPresent());
        act(db, o -> redeem(o, "ada", code));
        act(db, o -> assertThat(o.sessions.who(token, true)).isEmpty());
    }

    @OnEveryDatabase
    void theLastWhoCanEnterTheOfficeStays(TestDatabase db) {
        open(db);
        refused(db, "person.last.coordinator", o -> o.roster.sayGoodbye(ada, ada));
        refused(db, "person.last.coordinator", o -> o.roster.demote(ada, ada));
        NewKeys eva = in(db, o -> o.roster.welcome(coordinator("Eva"), ada));
        refused(db, "person.last.coordinator", o -> o.roster.sayGoodbye(ada, eva.person()));
        act(db, o -> redeem(o, "eva", eva.code().orElseThrow()));
        act(db, o -> o.roster.demote(ada, eva.person()));
        act(
                db,
                o -> {
                    assertThat(o.people.find(ada).orElseThrow().role()).isEqualTo(Role.CASHIER);
                    assertThat(o.people.find(ada).orElseThrow().hasPassword()).isFalse();
                });
        refused(db, "login.wrong", o -> o.door.enter("ada", PASSWORD, HERE));
        refused(
                db,
                "person.last.coordinator",
                o -> o.roster.sayGoodbye(eva.person(), eva.person()));
    }

    @OnEveryDatabase
    void twoWhoDismissEachOtherAtOnceLeaveOne(TestDatabase db) throws Exception {
        open(db);
        NewKeys eva = in(db, o -> o.roster.welcome(coordinator("Eva"), ada));
        act(db, o -> redeem(o, "eva", eva.code().orElseThrow()));
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> one = threads.submit(() -> dismiss(db, both, ada, eva.person()));
            Future<String> other = threads.submit(() -> dismiss(db, both, eva.person(), ada));
            assertThat(List.of(one.get(), other.get()))
                    .containsExactlyInAnyOrder("", "person.last.coordinator");
        } finally {
            threads.shutdownNow();
        }
        act(db, o -> assertThat(o.people.hasCoordinator()).isTrue());
    }

    private String dismiss(TestDatabase db, CountDownLatch both, UUID who, UUID by) {
        return said(
                () ->
                        act(
                                db,
                                o -> {
                                    both.countDown();
                                    await(both);
                                    o.roster.sayGoodbye(who, by);
                                }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @OnEveryDatabase
    void aCashierBecomesACoordinatorUnderAnAccountNobodyHas(TestDatabase db) {
        open(db);
        UUID bruno =
                in(db, o -> o.roster.welcome(cashier("Bruno", "48213", palmanova), ada)).person();
        refused(db, "person.account.taken", o -> o.roster.promote(bruno, " ADA ", ada));
        refused(db, "person.account.wrong", o -> o.roster.promote(bruno, "?", ada));
        refused(db, "person.role.cashier", o -> o.roster.newCode(bruno, ada));
        String code = in(db, o -> o.roster.promote(bruno, "Bruno", ada)).code().orElseThrow();
        act(db, o -> redeem(o, "bruno", code));
        act(
                db,
                o -> {
                    assertThat(o.door.enter("bruno", PASSWORD, HERE)).isNotBlank();
                    assertThat(new Operators(o.entities).at(palmanova).get(0).role())
                            .isEqualTo(Role.COORDINATOR);
                });
    }

    @OnEveryDatabase
    void aNameIsChangedAndWhatWasDoneStaysWritten(TestDatabase db) {
        open(db);
        act(db, o -> o.roster.rename(ada, "Ada Rossi", ada));
        refused(db, "person.name.missing", o -> o.roster.rename(ada, " ", ada));
        refused(db, "person.unknown", o -> o.roster.rename(UUID.randomUUID(), "X", ada));
        act(db, o -> assertThat(o.people.find(ada).orElseThrow().name()).isEqualTo("Ada Rossi"));
        assertThatThrownBy(() -> act(db, o -> o.entities.remove(o.changes.of(ada).get(0))))
                .hasStackTraceContaining("what was done stays written");
    }
}
