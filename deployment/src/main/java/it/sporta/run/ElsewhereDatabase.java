package it.sporta.run;

import java.util.Map;

/** A database that somebody else keeps, named by {@code SPORTA_DB_URL}. */
final class ElsewhereDatabase {

    private static final String URL = "SPORTA_DB_URL";
    private static final String PASSWORD = "SPORTA_DB_PASSWORD";

    private ElsewhereDatabase() {}

    static boolean isNamed(Map<String, String> environment) {
        return !environment.getOrDefault(URL, "").isBlank();
    }

    /**
     * There is no password that everybody knows.
     *
     * @throws CannotRun when PostgreSQL is named without one
     */
    static void check(Map<String, String> environment) {
        if (environment.get(URL).startsWith("jdbc:postgresql:")
                && environment.getOrDefault(PASSWORD, "").isEmpty()) {
            throw CannotRun.because("database.password");
        }
    }
}
