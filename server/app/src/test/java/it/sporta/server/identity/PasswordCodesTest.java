package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class PasswordCodesTest extends IdentityCase {

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

    @OnEveryDatabase
    void aNewPasswordEndsTheSessionsOfTheOldOne(TestDatabase db) {
        open(db);
        String token = in(db, o -> o.door.enter("ada", PASSWORD, HERE));
        String code = in(db, o -> o.roster.newCode(ada, ada)).code().orElseThrow();
        act(db, o -> assertThat(o.sessions.who(token, true)).isPresent());
        act(db, o -> redeem(o, "ada", code));
        act(db, o -> assertThat(o.sessions.who(token, true)).isEmpty());
    }
}
