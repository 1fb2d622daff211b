package it.sporta.hardware.payment;

/** Drops the number of the card, shortened or not, from a message. */
final class CardNumber {
    private static final int CODE = 10;
    private static final int FROM = 13;
    private static final int TO = 31;

    /** A reason to refuse that quotes a number has fewer figures. */
    private static final long FIGURES = 8;

    private static final String RESULTS = "EVeipcH";

    private CardNumber() {}

    /** Also where a disturbed message passes for a refusal, which has a text in its place. */
    static String dropped(String payload) {
        if (payload.length() < CODE || RESULTS.indexOf(payload.charAt(CODE - 1)) < 0) {
            return payload;
        }
        int from = Math.min(FROM - 1, payload.length());
        int to = Math.min(TO, payload.length());
        String field = payload.substring(from, to);
        boolean accepted = payload.startsWith("00", CODE);
        boolean number = field.chars().filter(Character::isDigit).count() >= FIGURES;
        String shown = accepted || number ? "*".repeat(field.length()) : field;
        return payload.substring(0, from) + shown + payload.substring(to);
    }
}
