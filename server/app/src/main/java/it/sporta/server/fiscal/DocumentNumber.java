package it.sporta.server.fiscal;

/**
 * The number of a document in its series: no gap, and it begins again each year.
 *
 * @param series short name of the series, printed behind the number; empty for the only one
 */
public record DocumentNumber(String series, int year, long number) {

    public DocumentNumber {
        if (!series.matches("[A-Z0-9]{0,6}") || year < 2000 || number < 1) {
            throw new IllegalArgumentException(series + " " + year + " " + number);
        }
    }

    /** As printed: {@code 12/2026} or {@code 12/2026/CAP}, at most twenty characters. */
    @Override
    public String toString() {
        return number + "/" + year + (series.isEmpty() ? "" : "/" + series);
    }
}
