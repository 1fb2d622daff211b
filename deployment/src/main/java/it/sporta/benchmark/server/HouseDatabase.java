package it.sporta.benchmark.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The database of a house under load, and copies of it for whoever writes without the server. */
interface HouseDatabase extends AutoCloseable {

    /** Of the server itself. */
    String OWN = "sporta";

    /** As it stands in the figures' names. */
    String kind();

    /** What tells the server which database to use. */
    Map<String, String> environment();

    /**
     * Makes another database with all that is in the server's own; the server must not be running.
     */
    void copyTo(String name) throws IOException, SQLException;

    /** A connection to one of them; to Derby's own only while the server is not running. */
    Connection connect(String name) throws SQLException;

    /** Lets go of the server's own database, so that the server can have it. */
    void release() throws SQLException;

    /** Processor time of the database's own processes: none where it lives in the server. */
    double cpuMillis() throws IOException;

    /** Size of the server's own database, in units of 2^20 bytes. */
    double sizeMb() throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;
}
