package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.PinHash;
import it.sporta.kernel.people.Role;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class RosterTest extends IdentityCase {

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
    void aMemberEntersWithAPasswordAndUsesNoTill(TestDatabase db) {
        open(db);
        UUID id = UUID.randomUUID();
        NewKeys keys = in(db, o -> o.roster.welcomeMember(id, "Ciro B.", "ciro", ada));
        act(db, o -> redeem(o, "ciro", keys.code().orElseThrow()));
        act(
                db,
                o -> {
                    assertThat(o.door.enter("ciro", PASSWORD, HERE)).isNotBlank();
                    assertThat(o.people.find(id).orElseThrow().role()).isEqualTo(Role.MEMBER);
                    assertThat(o.people.all()).extracting(Person::name).doesNotContain("Ciro B.");
                });
        refused(db, "person.role.member", o -> o.roster.givePin(id, Set.of(monti), "", ada));
    }

    @OnEveryDatabase
    void theSameFormPressedAgainShowsACodeThatWorksAndWelcomesNobodyElse(TestDatabase db) {
        open(db);
        UUID id = UUID.randomUUID();
        String lost = welcomeCiro(db, id).code().orElseThrow();
        String shown = welcomeCiro(db, id).code().orElseThrow();
        refused(db, "password.code.wrong", o -> redeem(o, "ciro", lost));
        refused(db, "person.form.old", o -> o.roster.welcomeMember(id, "Piera", "piera", ada));
        act(db, o -> redeem(o, "ciro", shown));
        act(db, o -> assertThat(o.deeds(id)).containsOnlyOnce(Deed.PERSON_CAME));
        refused(db, "person.form.old", o -> o.roster.welcomeMember(id, "Ciro B.", "ciro", ada));
    }

    private NewKeys welcomeCiro(TestDatabase db, UUID id) {
        return in(db, o -> o.roster.welcomeMember(id, "Ciro B.", "ciro", ada));
    }

    @OnEveryDatabase
    void aMemberWithoutAnAccountHasNoDoor(TestDatabase db) {
        open(db);
        UUID id = UUID.randomUUID();
        NewKeys keys = in(db, o -> o.roster.welcomeMember(id, "Piera", "", ada));
        assertThat(keys.code()).isEmpty();
        refused(db, "person.role.cashier", o -> o.roster.newCode(id, ada));
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
