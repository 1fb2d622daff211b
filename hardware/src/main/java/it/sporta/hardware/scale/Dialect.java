package it.sporta.hardware.scale;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import java.util.Optional;

/** How a protocol of scales that only weigh asks for the weight, and what its frames mean. */
public interface Dialect {
    /** The bytes that ask; none where the scale speaks by itself. */
    byte[] request();

    /** What the bytes since the request say; empty while more must come. Throws for no bytes. */
    Optional<Indication> heard(byte[] soFar);

    /**
     * One question.
     *
     * @return empty when no whole answer came in time
     */
    default Optional<Indication> ask(Exchange exchange) throws DeviceException {
        return exchange.ask(request(), this::heard, Deadline.inMillis(answerMillis()));
    }

    /** How long one answer may take. */
    default long answerMillis() {
        return 500;
    }

    /** How long a scale is left alone between two questions. */
    default long restMillis() {
        return 60;
    }
}
