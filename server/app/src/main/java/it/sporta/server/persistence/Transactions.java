package it.sporta.server.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Work that is done in a transaction of its own and again when somebody was in the way: a deadlock
 * or a lock that did not come. {@code @Transactional} on a use case cannot do that, because the
 * second attempt must begin after the first has been undone.
 */
@ApplicationScoped
public class Transactions {

    private static final int ATTEMPTS = 5;

    private OneTransaction one;

    protected Transactions() {}

    @Inject
    public Transactions(OneTransaction one) {
        this.one = one;
    }

    public <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return one.around(work);
            } catch (RuntimeException trouble) {
                if (attempt == ATTEMPTS || !SqlTrouble.isConflict(trouble)) {
                    throw trouble;
                }
            }
        }
    }

    public void run(Runnable work) {
        run(
                () -> {
                    work.run();
                    return null;
                });
    }
}
