package it.sporta.server.persistence;

import java.util.Map;

/** The few places where Derby and PostgreSQL differ. Every other statement runs on both. */
public enum Dialect {
    DERBY("CHAR(16) FOR BIT DATA", "CHAR(32) FOR BIT DATA", "BLOB(2M)", ""),
    POSTGRESQL("BYTEA", "BYTEA", "BYTEA", " ON CONFLICT DO NOTHING");

    private final String id;
    private final String hash;
    private final String bytes;
    private final String unlessThere;

    Dialect(String id, String hash, String bytes, String unlessThere) {
        this.id = id;
        this.hash = hash;
        this.bytes = bytes;
        this.unlessThere = unlessThere;
    }

    static Dialect of(String url) {
        if (url.startsWith("jdbc:derby:")) {
            return DERBY;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalStateException("neither Derby nor PostgreSQL: " + url.split(";|\\?")[0]);
    }

    /** Types that the migrations name as placeholders. */
    Map<String, String> types() {
        return Map.of("id", id, "hash", hash, "bytes", bytes);
    }

    String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Behind an INSERT whose row may be there already; Derby answers with a duplicate key. */
    String unlessThere() {
        return unlessThere;
    }
}
