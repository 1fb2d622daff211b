package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.people.Role;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Somebody who can enter the office always stays. */
class LastCoordinatorTest extends IdentityCase {

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
}
