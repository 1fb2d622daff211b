package it.sporta.hardware.payment;

/**
 * Who talks to whom.
 *
 * @param terminal eight figures as written on the terminal; {@code 00000000} means any
 * @param register eight figures, the till's own
 */
public record Ids(String terminal, String register) {
    public Ids {
        if (!terminal.matches("\\d{8}") || !register.matches("\\d{8}")) {
            throw new IllegalArgumentException("not eight figures: " + terminal + ", " + register);
        }
    }
}
