package it.sporta.server.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What a container's pool does in a transaction: whoever asks in the same thread gets the same
 * connection, and only the transaction's end commits it.
 */
final class ThreadBoundSource implements DataSource {

    private static final Set<String> NOT_FOR_GUESTS =
            Set.of("close", "commit", "rollback", "setAutoCommit");

    private volatile DataSource raw;
    private final ThreadLocal<Connection> bound = new ThreadLocal<>();
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    void over(DataSource other) {
        raw = other;
    }

    boolean isBound() {
        return bound.get() != null;
    }

    <T> T bound(Supplier<T> work) {
        try {
            Connection connection = take();
            connection.setAutoCommit(false);
            bound.set(connection);
            try {
                T result = work.get();
                connection.commit();
                return result;
            } catch (RuntimeException | Error trouble) {
                connection.rollback();
                throw trouble;
            } finally {
                bound.remove();
                idle.add(connection);
            }
        } catch (SQLException e) {
            throw new SqlTrouble(e);
        }
    }

    private Connection take() throws SQLException {
        Connection connection = idle.poll();
        return connection != null ? connection : raw.getConnection();
    }

    void closeAll() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new SqlTrouble(e);
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = bound.get();
        return connection == null ? raw.getConnection() : guest(connection);
    }

    private static Connection guest(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        ThreadBoundSource.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            boolean savepoint =
                                    arguments != null && method.getName().equals("rollback");
                            if (NOT_FOR_GUESTS.contains(method.getName()) && !savepoint) {
                                return null;
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("it keeps no log");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("it waits as long as the source under it");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> kind) throws SQLException {
        throw new SQLException("nothing inside");
    }

    @Override
    public boolean isWrapperFor(Class<?> kind) {
        return false;
    }
}
