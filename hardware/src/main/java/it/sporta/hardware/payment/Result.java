package it.sporta.hardware.payment;

import it.sporta.hardware.payment.Frame.Application;
import java.util.Optional;

/**
 * A terminal's word on a payment or a reversal. The number of the card is not in it.
 *
 * @param code {@code 00} accepted, {@code 01} refused, {@code 05} no card, {@code 09} unknown tag
 * @param reason why it was refused, in the words of the terminal or the bank; empty if accepted
 * @param entry {@code ICC} chip, {@code MAG} stripe, {@code MAN} keyed, {@code CLM} and {@code CLI}
 *     contactless; empty if refused
 * @param authorisation the bank's code; zeros in a reversal
 * @param card {@code 1} debit, {@code 2} credit, {@code 3} other
 * @param frame the message as it came but for the number of the card, for a report
 */
public record Result(
        String code,
        String reason,
        String entry,
        String authorisation,
        String card,
        String acquirer,
        Mark mark,
        Optional<Conversion> conversion,
        String frame) {
    private static final String ACCEPTED = "00";
    private static final int SHORTEST = 71;

    /**
     * The amount in the cardholder's money, if he chose that.
     *
     * @param rate eight signs as the terminal writes them
     * @param currency ISO 4217
     * @param amount in units of the tenth power {@code precision} of that money
     */
    public record Conversion(String rate, String currency, String amount, String precision) {}

    /** Empty if it is none. */
    static Optional<Result> in(Application message) {
        boolean one = message.code() == 'E' || message.code() == 'V';
        return one && message.payload().length() >= SHORTEST
                ? Optional.of(read(message))
                : Optional.empty();
    }

    private static Result read(Application message) {
        boolean accepted = message.at(11, 12).equals(ACCEPTED);
        return new Result(
                message.at(11, 12),
                accepted ? "" : message.at(13, 36).strip(),
                accepted ? message.at(32, 34) : "",
                accepted ? message.at(35, 40) : "",
                message.at(48, 48),
                message.at(49, 59).strip(),
                new Mark(
                        message.at(60, 65), message.at(66, 71), accepted ? message.at(41, 47) : ""),
                conversion(message),
                message.payload());
    }

    private static Optional<Conversion> conversion(Application message) {
        return message.code() == 'V' && message.at(83, 83).equals("1")
                ? Optional.of(
                        new Conversion(
                                message.at(84, 91),
                                message.at(92, 94),
                                message.at(95, 106),
                                message.at(107, 107)))
                : Optional.empty();
    }

    public boolean accepted() {
        return code.equals(ACCEPTED);
    }

    /**
     * Money that went back: the specification fixes its authorisation to zeros; some leave blanks.
     */
    public boolean ofReversal() {
        return authorisation.matches("[0 ]+");
    }
}
