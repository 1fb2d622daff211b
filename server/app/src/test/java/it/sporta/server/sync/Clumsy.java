package it.sporta.server.sync;

import it.sporta.server.persistence.OneTransaction;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.persistence.Transactions;
import java.util.function.Supplier;

/**
 * A container whose commits fail while it is told so: as Narayana does after a timeout, it undoes
 * the work and throws a checked exception past the compiler.
 */
final class Clumsy {

    private final TestDatabase db;
    private final Supplier<Throwable> trouble;
    boolean isClumsy;
    private int begun;

    Clumsy(TestDatabase db, Supplier<Throwable> trouble) {
        this.db = db;
        this.trouble = trouble;
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
                            throw sneak(trouble.get());
                        }
                    }
                });
    }

    /**
     * From here on every other transaction fails, beginning with the next: a reading, each time.
     */
    void stumble() {
        isClumsy = true;
        begun = 0;
    }

    private <T> T committed(T result) {
        if (isClumsy && ++begun % 2 == 1) {
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
