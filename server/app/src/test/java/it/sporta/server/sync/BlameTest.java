package it.sporta.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.persistence.SqlTrouble;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlameTest {

    @ParameterizedTest
    @CsvSource({
        "22001, ENTRY",
        "23505, ENTRY",
        "40001, MOMENT",
        "57014, MOMENT",
        "42X05, MOMENT",
        "08006, DATABASE",
        "57P01, DATABASE",
        "53100, DATABASE",
        "XJ040, DATABASE",
        "XSDG1, DATABASE"
    })
    void aStateOfTheDatabaseDecides(String state, Blame blame) {
        SQLException sql = new SQLException("secret contents of a page", state);
        assertThat(Blame.of(new SqlTrouble(sql))).isEqualTo(blame);
        RollbackException undone = new RollbackException("commit");
        undone.initCause(new PersistenceException(sql));
        assertThat(Blame.of(undone)).isEqualTo(blame);
        assertThat(SqlTrouble.nameOf(undone)).isEqualTo("SQL state " + state);
    }

    @Test
    void aTransactionThatDidNotEndWellIsTheMoment() {
        assertThat(Blame.of(new RollbackException("timeout"))).isEqualTo(Blame.MOMENT);
        assertThat(Blame.of(new PersistenceException("timeout"))).isEqualTo(Blame.MOMENT);
        assertThat(Blame.of(new SqlTrouble(new SQLException("no connection"))))
                .isEqualTo(Blame.MOMENT);
        assertThat(Blame.of(new IllegalStateException(new OutOfMemoryError())))
                .isEqualTo(Blame.MOMENT);
    }

    @Test
    void whatSomebodyCannotTakeIsTheEntry() {
        assertThat(Blame.of(new IllegalArgumentException("no such unit"))).isEqualTo(Blame.ENTRY);
        assertThat(SqlTrouble.nameOf(new IllegalArgumentException("no such unit")))
                .isEqualTo("IllegalArgumentException: no such unit");
    }

    @Test
    void aBatchTellsOfItsDeepestTrouble() {
        SQLException batch = new SQLException("batch", "XJ208");
        batch.setNextException(new SQLException("duplicate", "23505"));
        assertThat(Blame.of(new SqlTrouble(batch))).isEqualTo(Blame.ENTRY);
        assertThat(Blame.isDuplicateKey(new SqlTrouble(batch))).isTrue();
    }
}
