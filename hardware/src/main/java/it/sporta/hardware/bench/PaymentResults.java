package it.sporta.hardware.bench;

/** Answers as a payment terminal writes them, field by field; its clock stands still. */
final class PaymentResults {
    /** Any terminal, and a zero. */
    static final String HEAD = "000000000";

    /** Noon of 22 November 2026, and as the bank writes it: the 326th day of some year. */
    private static final String CLOCK = "2211261200";

    private static final String TIME = "3261200";

    private PaymentResults() {}

    static String status() {
        return HEAD + "s" + "0".repeat(10) + CLOCK + "2" + "REL01.00";
    }

    static String accepted(String authorisation, int stan) {
        return HEAD + "E00" + "0006799991234567890" + "CLI" + authorisation + TIME + tail(stan);
    }

    static String declined(int stan) {
        return HEAD + "E01" + String.format("%-35s", "FONDI INSUFFICIENTI") + tail(stan);
    }

    /** Kind of card, acquirer, running number, number of the transaction. */
    private static String tail(int stan) {
        return "1" + "00000000088" + String.format("%06d%06d", stan, stan + 500);
    }
}
