package it.sporta.hardware.fiscal.epson;

import it.sporta.hardware.fiscal.Closing;
import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.wire.Reply;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers in answers to documents and closings; where one is missing, nothing is known. */
final class EpsonAnswers {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");

    private EpsonAnswers() {}

    /**
     * @param known serial of the machine, for firmware that does not repeat it
     */
    static Outcome<IssuedDocument> issued(Reply reply, String known) {
        OptionalInt z = reply.number("zRepNumber");
        OptionalInt number = reply.number("fiscalReceiptNumber");
        OptionalLong total = reply.cents("fiscalReceiptAmount");
        Optional<LocalDateTime> at = moment(reply);
        if (z.isEmpty() || number.isEmpty() || total.isEmpty() || at.isEmpty()) {
            return Outcome.unknown("success, but the document is not named");
        }
        try {
            return Outcome.done(
                    new IssuedDocument(
                            z.getAsInt(),
                            number.getAsInt(),
                            at.get(),
                            serial(reply).orElse(known),
                            total.getAsLong()));
        } catch (IllegalArgumentException e) {
            return Outcome.unknown("success, but " + e.getMessage());
        }
    }

    static Outcome<Closing> closed(Reply reply) {
        OptionalInt z = reply.number("zRepNumber");
        return z.isPresent() && z.getAsInt() > 0
                ? Outcome.done(new Closing(z.getAsInt(), reply.cents("dailyAmount")))
                : Outcome.unknown("success, but the closing is not named");
    }

    private static Optional<String> serial(Reply reply) {
        return reply.text("serialNumber").or(() -> reply.text("printerSerialNumber"));
    }

    private static Optional<LocalDateTime> moment(Reply reply) {
        try {
            Optional<String> exact = reply.text("receiptISODateTime");
            if (exact.isPresent()) {
                return Optional.of(LocalDateTime.parse(exact.get(), ISO));
            }
            Optional<String> time = reply.text("fiscalReceiptTime");
            return reply.text("fiscalReceiptDate")
                    .flatMap(day -> time.map(clock -> day + " " + clock))
                    .map(text -> LocalDateTime.parse(text, ITALIAN));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
