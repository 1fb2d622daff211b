package it.sporta.benchmark.till;

import io.undertow.Undertow;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;

/**
 * The least a till could be: the same web engine with one resource, and the same database with one
 * table. What a till takes beyond this is ours. Arguments: data directory, port.
 */
public final class BareTill {

    private BareTill() {}

    /** Keeps what it is sent and says so. */
    @Path("/")
    @Produces("text/html")
    public static final class Kept {

        private final Connection connection;
        private final PreparedStatement insert;

        Kept(Connection connection) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement("INSERT INTO KEPT (TEXT) VALUES (?)");
        }

        @GET
        @Path("login")
        public String greet() {
            return "<p>bare</p>";
        }

        @POST
        @Path("sell/scan")
        public synchronized String keep(@FormParam("code") String code) throws SQLException {
            insert.setString(1, code);
            insert.executeUpdate();
            connection.commit();
            return "<p>" + code + "</p>";
        }
    }

    public static void main(String[] arguments) throws SQLException {
        String url = "jdbc:derby:" + java.nio.file.Path.of(arguments[0], "bare");
        Connection connection = DriverManager.getConnection(url + ";create=true");
        try (Statement statement = connection.createStatement()) {
            if (connection.getWarnings() == null) {
                statement.execute("CREATE TABLE KEPT (TEXT VARCHAR(40) NOT NULL)");
            }
        }
        connection.setAutoCommit(false);
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.getResources().add(new Kept(connection));
        UndertowJaxrsServer engine = new UndertowJaxrsServer();
        int port = Integer.parseInt(arguments[1]);
        engine.start(Undertow.builder().addHttpListener(port, "127.0.0.1").setIoThreads(1));
        engine.deploy(
                engine.undertowDeployment(deployment)
                        .setDeploymentName("bare")
                        .setClassLoader(BareTill.class.getClassLoader())
                        .setContextPath("/"));
    }
}
