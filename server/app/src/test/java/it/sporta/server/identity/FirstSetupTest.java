package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.ticket.Channel;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

class FirstSetupTest {

    private Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private FirstSetup setup(EntityManager entities) {
        Installations installations = new Installations(entities);
        return new FirstSetup(
                installations,
                new People(entities, installations),
                new Hubs(entities),
                new Patience(entities, clock),
                clock);
    }

    private static FirstSetup.Answers answers(String password) {
        return new FirstSetup.Answers(
                "Emporio",
                new VatNumber("12345678903"),
                new Taxed(TaxScheme.ORDINARY, ""),
                HubKind.SHOP,
                new Hub.Place("via Palmanova", "via Palmanova 59, Milano", "MI"),
                "Ada",
                "ada",
                password);
    }

    private String code(TestDatabase db) {
        return db.inTransaction(e -> setup(e).newCode().orElseThrow());
    }

    @OnEveryDatabase
    void theCodeOfTheConsoleMakesTheFirstCoordinatorOnce(TestDatabase db) {
        String code = code(db);
        db.doInTransaction(
                e ->
                        setup(e).complete(
                                        code.toLowerCase().replace("-", " "),
                                        answers("abcdefghijkl")));
        db.doInTransaction(
                e -> {
                    assertThat(setup(e).isNeeded()).isFalse();
                    assertThat(setup(e).newCode()).isEmpty();
                    Hubs hubs = new Hubs(e);
                    Hub hub = hubs.all().get(0);
                    assertThat(hub.pinSalt()).hasSize(32);
                    assertThat(
                                    hubs.organisation(hub)
                                            .regime(Channel.SHOP, LocalDate.of(2026, 11, 22)))
                            .isPresent();
                    assertThatThrownBy(() -> setup(e).complete(code, answers("abcdefghijkl")))
                            .hasMessage("setup.done");
                });
    }

    @OnEveryDatabase
    void aWrongAnOldAndAReplacedCodeOpenNothing(TestDatabase db) {
        String first = code(db);
        String second = code(db);
        refused(db, "AAAA-AAAA-AAAA");
        refused(db, "");
        refused(db, first);
        clock = Clock.offset(clock, Installation.CODE_HOLDS);
        refused(db, second);
    }

    private void refused(TestDatabase db, String code) {
        assertThatThrownBy(
                        () ->
                                db.doInTransaction(
                                        e -> setup(e).complete(code, answers("abcdefghijkl"))))
                .hasMessage("setup.code.wrong");
    }

    @OnEveryDatabase
    void aShortPasswordIsRefusedExceptInADemo(TestDatabase db) {
        String code = code(db);
        assertThatThrownBy(() -> db.doInTransaction(e -> setup(e).complete(code, answers("corta"))))
                .hasMessage("person.password.short");
        db.doInTransaction(e -> new Installations(e).becomeDemo());
        db.doInTransaction(e -> setup(e).complete(code, answers("corta")));
    }
}
