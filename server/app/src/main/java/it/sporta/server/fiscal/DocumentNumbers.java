package it.sporta.server.fiscal;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Gives numbers to documents. The number is taken in the transaction that writes its document: a
 * document that is undone gives it back, and whoever comes next waits for that to be known.
 */
@ApplicationScoped
public class DocumentNumbers {

    /** What is numbered apart. */
    enum Kind {
        TRANSPORT,
        INVOICE,
        /** Not a document but a file: its number never begins again. */
        TRANSMISSION
    }

    private static final String WHERE =
            " WHERE organisation_id = ? AND kind = ? AND series = ? AND series_year = ?";
    private static final String INSERT =
            "INSERT INTO document_series (organisation_id, kind, series, series_year, last_number)"
                    + " VALUES (?, ?, ?, ?, 0)";

    private Database database;

    protected DocumentNumbers() {}

    @Inject
    public DocumentNumbers(Database database) {
        this.database = database;
    }

    /** The next of its year. */
    @Transactional(Transactional.TxType.MANDATORY)
    DocumentNumber next(UUID organisation, Kind kind, String series, int year) {
        return new DocumentNumber(series, year, count(organisation, kind, series, year));
    }

    /** Five digits and letters, never given before: the name of a file among a seller's files. */
    @Transactional(Transactional.TxType.MANDATORY)
    String nextFile(UUID organisation) {
        long number = count(organisation, Kind.TRANSMISSION, "", 0);
        String letters = Long.toString(number, Character.MAX_RADIX);
        if (letters.length() > 5) {
            throw new IllegalStateException("sixty million invoices");
        }
        return "0".repeat(5 - letters.length()) + letters;
    }

    private long count(UUID organisation, Kind kind, String series, int year) {
        Object[] key = {organisation, kind, series, year};
        String update = "UPDATE document_series SET last_number = last_number + 1" + WHERE;
        if (database.change(update, key) == 0) {
            database.insertUnlessThere(INSERT, key);
            database.change(update, key);
        }
        return database.first("SELECT last_number FROM document_series" + WHERE, Row::number, key)
                .orElseThrow();
    }
}
