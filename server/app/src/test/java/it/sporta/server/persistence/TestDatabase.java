package it.sporta.server.persistence;

import it.sporta.server.identity.QuickPasswords;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A fresh database with the schema of today. As in the server, EclipseLink and plain statements of
 * one thread share one transaction; what a test builds by hand takes {@link #entities()}, {@link
 * #dataSource()} or {@link #database()} and works inside {@link #inTransaction}.
 */
public final class TestDatabase implements AutoCloseable {

    private final PersistenceUnit unit;
    private final ThreadBoundSource source;
    private final Dialect dialect;
    private final Runnable drop;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    TestDatabase(DataSource raw, Dialect dialect, Runnable drop) {
        this.unit = PersistenceUnit.over(raw, dialect);
        this.source = unit.source;
        this.dialect = dialect;
        this.drop = drop;
    }

    public static TestDatabase fresh(Dialect dialect) {
        QuickPasswords.on();
        return dialect == Dialect.DERBY ? DerbyInMemory.fresh() : PostgresServer.fresh();
    }

    public Dialect dialect() {
        return dialect;
    }

    public DataSource dataSource() {
        return source;
    }

    public Database database() {
        return new Database(source);
    }

    public Transactions transactions() {
        return new Transactions(
                new OneTransaction() {
                    @Override
                    public <T> T around(Supplier<T> work) {
                        return inTransaction(entities -> work.get());
                    }
                });
    }

    public EntityManagerFactory factory() {
        return unit.factory();
    }

    /** Stands for the container's proxy: the entity manager of this thread's transaction. */
    public EntityManager entities() {
        return (EntityManager)
                Proxy.newProxyInstance(
                        TestDatabase.class.getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        (proxy, method, arguments) -> {
                            try {
                                return method.invoke(ofThisThread(), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private EntityManager ofThisThread() {
        if (!source.isBound()) {
            throw new IllegalStateException("no transaction");
        }
        if (current.get() == null) {
            EntityManager entities = factory().createEntityManager();
            entities.getTransaction().begin();
            current.set(entities);
        }
        return current.get();
    }

    /** Everything together or nothing; what the work throws undoes it. Nested calls join. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        if (source.isBound()) {
            return work.apply(entities());
        }
        return source.bound(
                () -> {
                    try {
                        T result = work.apply(entities());
                        if (current.get() != null) {
                            current.get().getTransaction().commit();
                        }
                        return result;
                    } finally {
                        forget();
                    }
                });
    }

    public void doInTransaction(Consumer<EntityManager> work) {
        inTransaction(
                entities -> {
                    work.accept(entities);
                    return null;
                });
    }

    private void forget() {
        EntityManager entities = current.get();
        current.remove();
        if (entities != null) {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    @Override
    public void close() {
        unit.leave();
        drop.run();
    }
}
