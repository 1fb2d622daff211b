package it.sporta.server.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** One transaction around one piece of work: all of it, or nothing. */
@ApplicationScoped
public class OneTransaction {

    @Transactional(TxType.REQUIRES_NEW)
    public <T> T around(Supplier<T> work) {
        return work.get();
    }
}
