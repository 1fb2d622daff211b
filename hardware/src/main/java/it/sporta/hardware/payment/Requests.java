package it.sporta.hardware.payment;

/** What a till asks of a terminal, in the words of ECR17. */
final class Requests {
    /** The largest amount of eight figures, in cents. */
    static final long MOST = 99_999_999;

    private static final int REGISTER = 11;

    private Requests() {}

    static String status(Ids ids) {
        return new Fields(10, 's', ids).request();
    }

    /**
     * @param cents 1 to 99 999 999
     * @param onSlip printed at the end of the card's slip, at most 128 seven-bit signs
     */
    static String payment(Ids ids, long cents, String onSlip) {
        checkAmount(cents);
        return registered(167, 'P', ids).number(24, 8, cents).text(32, 128, onSlip).request();
    }

    static void checkAmount(long cents) {
        if (cents < 1 || cents > MOST) {
            throw new IllegalArgumentException("no amount for a card: " + cents);
        }
    }

    /** The terminal reverses only if this was its last payment; zeros would spare it the look. */
    static String reversal(Ids ids, String stan) {
        if (stan.matches("0*")) {
            throw new IllegalArgumentException("a reversal names its payment: " + stan);
        }
        return registered(26, 'S', ids).figures(19, 6, stan).request();
    }

    static String dayEnd(Ids ids) {
        return registered(26, 'C', ids).request();
    }

    static String totals(Ids ids) {
        return registered(26, 'T', ids).request();
    }

    static String lastResult(Ids ids) {
        return registered(22, 'G', ids).request();
    }

    static String slipsHere(Ids ids, boolean here) {
        return new Fields(11, 'E', ids).number(11, 1, here ? 1 : 0).request();
    }

    static String reprint(Ids ids, boolean here, boolean service) {
        return new Fields(22, 'R', ids)
                .number(11, 1, here ? 1 : 0)
                .number(12, 1, service ? 1 : 0)
                .request();
    }

    private static Fields registered(int length, char code, Ids ids) {
        return new Fields(length, code, ids).figures(REGISTER, 8, ids.register());
    }
}
