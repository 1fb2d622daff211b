package it.sporta.server.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The first bean to wake and the last to sleep: migrates the schema before anybody reads it, and
 * closes Derby behind everybody. Whoever starts by himself says {@code @DependsOn("StartUp")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    private static final Logger LOG = System.getLogger(StartUp.class.getName());

    /** Derby's way of saying that it closed in good order. */
    private static final String CLOSED = "08006";

    @Inject private DataSource source;

    private String url = "";

    @PostConstruct
    void open() {
        try (Connection connection = source.getConnection()) {
            url = connection.getMetaData().getURL();
        } catch (SQLException e) {
            String sentence = NoDatabase.sentence(e);
            LOG.log(Level.ERROR, sentence);
            throw new IllegalStateException(sentence, e);
        }
        try {
            new Migrations(source).run();
        } catch (IllegalStateException refusal) {
            LOG.log(Level.ERROR, refusal.getMessage());
            throw refusal;
        }
    }

    @PreDestroy
    void close() {
        if (!url.startsWith("jdbc:derby:")) {
            return;
        }
        try {
            Class.forName("org.apache.derby.jdbc.EmbeddedDriver");
            DriverManager.getConnection(url.split(";")[0] + ";shutdown=true").close();
        } catch (SQLException closed) {
            if (!CLOSED.equals(closed.getSQLState())) {
                LOG.log(Level.WARNING, "Derby did not close: SQL state {0}.", closed.getSQLState());
            }
        } catch (ClassNotFoundException absent) {
            LOG.log(Level.WARNING, "Derby is not on the class path: it was left open.");
        }
    }
}
