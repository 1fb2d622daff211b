package it.sporta.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.people.Role;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.Optional;

class AccessTest {

    @OnEveryDatabase
    void aCashierIsNotLetIntoTheOfficeEvenWithASession(TestDatabase db) {
        db.doInTransaction(
                e -> {
                    People people = new People(e, new Installations(e));
                    Person bruno = people.welcomeCashier("Bruno");
                    Person ada = people.welcomeCoordinator("Ada", "ada", "tre parole a caso");
                    assertThat(bruno.role()).isEqualTo(Role.CASHIER);
                    assertThat(Access.COORDINATOR.admits(Optional.of(bruno))).isFalse();
                    assertThat(Access.COORDINATOR.admits(Optional.empty())).isFalse();
                    assertThat(Access.COORDINATOR.admits(Optional.of(ada))).isTrue();
                    assertThat(Access.ANYONE.admits(Optional.empty())).isTrue();
                    assertThat(Access.TILL.admits(Optional.of(ada))).isFalse();
                });
    }
}
