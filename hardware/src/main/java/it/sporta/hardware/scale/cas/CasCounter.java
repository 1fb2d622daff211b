package it.sporta.hardware.scale.cas;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.scale.Dialect;
import it.sporta.hardware.scale.Exchange;
import it.sporta.hardware.scale.Framing;
import it.sporta.hardware.scale.Indication;
import it.sporta.hardware.scale.Indication.Garbage;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.WrittenWeight;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ENQ asks whether the scale is ready, DC1 fetches 15 bytes. */
public final class CasCounter implements Dialect {
    /** The line format scales of this protocol leave the factory with. */
    public static final String DEFAULT_LINE = "9600-8N1";

    private static final byte ENQ = 0x05;
    private static final char ACK = 0x06;
    private static final byte DC1 = 0x11;

    private static final int LENGTH = 15;
    private static final Pattern FRAME =
            Pattern.compile(
                    "\u0001\u0002(([SU])([ \\-F])(.{6})(..))(.)\u0003\u0004", Pattern.DOTALL);

    @Override
    public byte[] request() {
        return new byte[] {ENQ};
    }

    /** A scale that is not ready says NAK: to be asked again, as after garbage. */
    @Override
    public Optional<Indication> ask(Exchange exchange) throws DeviceException {
        Optional<Character> ready =
                exchange.ask(
                        request(),
                        bytes -> Optional.of(Framing.text(bytes).charAt(0)),
                        Deadline.inMillis(answerMillis()));
        if (ready.isEmpty() || ready.get() != ACK) {
            return ready.<Indication>map(sign -> new Garbage());
        }
        return exchange.ask(new byte[] {DC1}, this::heard, Deadline.inMillis(answerMillis()));
    }

    @Override
    public Optional<Indication> heard(byte[] soFar) {
        return Framing.ofLength(soFar, LENGTH, CasCounter::whole);
    }

    private static Indication whole(String text) {
        Matcher frame = FRAME.matcher(text);
        if (!frame.matches() || Framing.xor(frame.group(1)) != frame.group(6).charAt(0)) {
            return new Garbage();
        }
        if (frame.group(3).equals("F")) {
            return new Trouble(State.OVERLOAD);
        }
        return frame.group(2).equals("U")
                ? new Trouble(State.MOVING)
                : WrittenWeight.read(frame.group(3) + frame.group(4), frame.group(5), false);
    }
}
