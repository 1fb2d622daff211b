package it.sporta.server.sync;

import it.sporta.server.persistence.OneTransaction;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.persistence.Transactions;
import jakarta.transaction.RollbackException;
import java.util.function.Supplier;

/**
 * A container whose commits fail while it is told so: as Narayana does after a timeout, it undoes
 * the work and throws a checked exception past the compiler.
 */
final class Clumsy {

    private final TestDatabase db;
    volatile boolean isClumsy;

    Clumsy(TestDatabase db) {
        this.db = db;
    }

    /** Undoes the work on its way out. */
    private static final class Undone extends RuntimeException {}

    Transactions transactions() {
        return new Transactions(
                new OneTransaction() {
                    @Override
                    public <T> T around(Supplier<T> work) {
                        try {
                            return db.inTransaction(entities -> committed(work.get()));
                        } catch (Undone undone) {
                            throw sneak(new RollbackException("not active"));
                        }
                    }
                });
    }

    /** Reading how far one was is over before the time is up. */
    private <T> T committed(T result) {
        if (isClumsy && result instanceof Boolean) {
            throw new Undone();
        }
        return result;
    }

    static RuntimeException sneak(Throwable trouble) {
        return Clumsy.<RuntimeException>thrown(trouble);
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException thrown(Throwable trouble) throws X {
        throw (X) trouble;
    }
}
