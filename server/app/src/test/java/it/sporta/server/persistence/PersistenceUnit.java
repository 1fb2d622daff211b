package it.sporta.server.persistence;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/**
 * EclipseLink over whichever database a test has. To start it takes as long as most tests do, and
 * it remembers no rows: the next test goes on with the one that the last has left.
 */
final class PersistenceUnit {

    private static final Map<Dialect, Queue<PersistenceUnit>> LEFT = new ConcurrentHashMap<>();

    final ThreadBoundSource source = new ThreadBoundSource();
    private final Queue<PersistenceUnit> home;
    private EntityManagerFactory factory;

    private PersistenceUnit(Queue<PersistenceUnit> home) {
        this.home = home;
    }

    static PersistenceUnit over(DataSource raw, Dialect dialect) {
        Queue<PersistenceUnit> left =
                LEFT.computeIfAbsent(dialect, same -> new ConcurrentLinkedQueue<>());
        PersistenceUnit known = left.poll();
        PersistenceUnit unit = known == null ? new PersistenceUnit(left) : known;
        unit.source.over(raw);
        return unit;
    }

    synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory =
                    Persistence.createEntityManagerFactory(
                            "sporta",
                            Map.of(
                                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                                    "jakarta.persistence.nonJtaDataSource", source,
                                    "jakarta.persistence.jtaDataSource", "",
                                    "eclipselink.target-server", "None",
                                    "eclipselink.session-name", "sporta-" + hashCode()));
        }
        return factory;
    }

    void leave() {
        source.closeAll();
        home.add(this);
    }
}
