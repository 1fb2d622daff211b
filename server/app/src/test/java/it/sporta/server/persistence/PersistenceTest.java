package it.sporta.server.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.server.identity.Organisation;
import it.sporta.server.identity.VatNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

class PersistenceTest {

    @OnEveryDatabase
    void theProviderIsEclipseLink(TestDatabase db) {
        assertThat(db.factory().unwrap(org.eclipse.persistence.sessions.server.ServerSession.class))
                .isNotNull();
        assertThat(db.factory().getProperties().get("eclipselink.weaving")).isEqualTo("static");
    }

    @OnEveryDatabase
    void everyStepOfTheSchemaIsApplied(TestDatabase db) throws IOException {
        List<String> applied =
                db.database()
                        .list(
                                "SELECT \"script\" FROM \"flyway_schema_history\""
                                        + " WHERE \"success\" = TRUE",
                                Row::text);
        String own = db.dialect() == Dialect.DERBY ? "derby" : "postgresql";
        assertThat(applied)
                .containsAll(scripts("migration"))
                .containsAll(scripts(own))
                .hasSize(scripts("migration").size() + scripts(own).size());
    }

    private static List<String> scripts(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db", folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @OnEveryDatabase
    void anEntityComesBackByItsId(TestDatabase db) {
        UUID id = new UUID(0x0192_0000_0000_7000L, -1L);
        db.doInTransaction(
                entities ->
                        entities.persist(
                                new Organisation(id, "Emporio", new VatNumber("12345678903"))));
        String name = db.inTransaction(entities -> entities.find(Organisation.class, id).name());
        assertThat(name).isEqualTo("Emporio");
    }

    @OnEveryDatabase
    void whatFailsIsUndone(TestDatabase db) {
        UUID hub = UUID.randomUUID();
        assertThatThrownBy(
                        () ->
                                db.doInTransaction(
                                        entities -> {
                                            gate(db, hub);
                                            throw new IllegalStateException("stop");
                                        }))
                .hasMessage("stop");
        assertThat(gates(db)).isZero();
    }

    @OnEveryDatabase
    void aKeyThatIsThereIsNotInsertedAndTheTransactionGoesOn(TestDatabase db) {
        UUID hub = UUID.randomUUID();
        db.doInTransaction(
                entities -> {
                    assertThat(gate(db, hub)).isTrue();
                    assertThat(gate(db, hub)).isFalse();
                    assertThat(gate(db, UUID.randomUUID())).isTrue();
                });
        assertThat(gates(db)).isEqualTo(2);
    }

    private static boolean gate(TestDatabase db, UUID hub) {
        return db.database()
                .insertUnlessThere(
                        "INSERT INTO stock_gate (hub_id, passed) VALUES (?, ?)", hub, 0L);
    }

    private static int gates(TestDatabase db) {
        return db.database()
                .first("SELECT COUNT(*) FROM stock_gate", Row::smallNumber)
                .orElseThrow();
    }

    @OnEveryDatabase
    void aMovementIsNeverChangedOrTakenAway(TestDatabase db) {
        db.doInTransaction(entities -> movement(db));
        Database database = db.database();
        assertThatThrownBy(() -> database.change("UPDATE movement SET thousandths = 2"))
                .isInstanceOf(SqlTrouble.class);
        assertThatThrownBy(() -> database.change("DELETE FROM movement"))
                .isInstanceOf(SqlTrouble.class);
        assertThat(database.first("SELECT thousandths FROM movement", Row::number)).contains(1L);
    }

    @OnEveryDatabase
    void anEntryOfAJournalIsNeverChangedOrTakenAway(TestDatabase db) {
        Database database = db.database();
        entry(database);
        assertThatThrownBy(() -> database.change("UPDATE journal_entry SET received_at = 2"))
                .isInstanceOf(SqlTrouble.class);
        assertThatThrownBy(() -> database.change("DELETE FROM journal_entry"))
                .isInstanceOf(SqlTrouble.class);
        assertThat(database.first("SELECT COUNT(*) FROM journal_entry", Row::number)).contains(1L);
    }

    private static void entry(Database database) {
        database.change(
                "INSERT INTO journal_entry (till_id, epoch, sequence, hash, received_at, bytes)"
                        + " VALUES (?, 1, 1, ?, 1, ?)",
                UUID.randomUUID(),
                new byte[32],
                new byte[] {1});
    }

    private static void movement(TestDatabase db) {
        UUID any = UUID.randomUUID();
        db.database()
                .change(
                        "INSERT INTO movement (source_id, line, part, hub_id, product_id, lot_id,"
                                + " from_place, to_place, thousandths, unit, grams, cost_cents,"
                                + " reason, stage, business_on, moved_at, posted_at, till_id,"
                                + " epoch, sequence) VALUES"
                                + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                        any,
                        0,
                        0,
                        any,
                        any,
                        Optional.empty(),
                        any,
                        any,
                        1L,
                        "KILOGRAM",
                        1L,
                        0L,
                        "SALE",
                        "SALE",
                        LocalDate.EPOCH,
                        0L,
                        0L,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }
}
