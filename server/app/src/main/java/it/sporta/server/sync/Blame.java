package it.sporta.server.sync;

import it.sporta.server.persistence.SqlTrouble;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.transaction.xa.XAException;

/** What is to blame when an entry could not be taken. */
enum Blame {
    /** It would go wrong again in the same way: somebody cannot take what it says. */
    ENTRY,
    /** A transaction that ran out of time, a virtual machine in need: it may go well next time. */
    MOMENT,
    /** The database is away or full: nothing goes well until it is back. */
    DATABASE;

    /** SQL states (ISO 9075) of the statement's own values: data, constraint. */
    private static final List<String> VALUES = List.of("22", "23");

    /**
     * Connection and resources (ISO 9075 and PostgreSQL), an administrator's hand (PostgreSQL), and
     * Derby's own ways of being shut, damaged or without disk.
     */
    private static final List<String> AWAY = List.of("08", "53", "57P", "58", "XJ04", "XSD", "XSL");

    static Blame of(Throwable trouble) {
        return first(trouble, Blame::bySqlState)
                .or(() -> first(trouble, Blame::byKind))
                .orElse(ENTRY);
    }

    private static Optional<Blame> bySqlState(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return Optional.empty();
        }
        SQLException deepest = sql;
        while (deepest.getNextException() != null) {
            deepest = deepest.getNextException();
        }
        // The container's pool has trouble of its own, without any state.
        String state = String.valueOf(deepest.getSQLState());
        if (VALUES.stream().anyMatch(state::startsWith)) {
            return Optional.of(ENTRY);
        }
        return Optional.of(AWAY.stream().anyMatch(state::startsWith) ? DATABASE : MOMENT);
    }

    /** The end of a transaction says nothing of why; nor does an error of the machine. */
    private static Optional<Blame> byKind(Throwable cause) {
        boolean passing =
                cause instanceof Error
                        || cause instanceof PersistenceException
                        || cause instanceof XAException
                        || cause.getClass().getPackageName().equals("jakarta.transaction");
        return passing ? Optional.of(MOMENT) : Optional.empty();
    }

    private static <T> Optional<T> first(Throwable trouble, Function<Throwable, Optional<T>> ask) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            Optional<T> answer = ask.apply(cause);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    static boolean isDuplicateKey(Throwable trouble) {
        return first(trouble, Blame::sqlTrouble).filter(SqlTrouble::isDuplicateKey).isPresent();
    }

    private static Optional<SqlTrouble> sqlTrouble(Throwable cause) {
        return cause instanceof SqlTrouble sql ? Optional.of(sql) : Optional.empty();
    }
}
