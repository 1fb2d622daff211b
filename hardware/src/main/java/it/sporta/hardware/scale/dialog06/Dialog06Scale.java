package it.sporta.hardware.scale.dialog06;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.scale.Exchange;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.Scale;
import it.sporta.hardware.scale.Unreachable;
import java.time.Duration;

/** A scale that computes the price. It has no weight to show between sales. */
public final class Dialog06Scale implements Scale {
    private static final Duration PATIENCE = Duration.ofMillis(2_000);

    private final Exchange exchange;
    private final Dialog06Settings settings;

    public Dialog06Scale(Line line, Dialog06Settings settings) {
        this.exchange = new Exchange(line);
        this.settings = settings;
    }

    @Override
    public synchronized Reading weigh(long centsPerKg, long tareGrams) {
        Scale.check(centsPerKg, tareGrams);
        if (settings.priceDigits() == 5 && centsPerKg > 99_999) {
            return new Unusable(State.CONFIGURATION, "");
        }
        try {
            Conversation conversation = new Conversation(exchange, settings, Deadline.in(PATIENCE));
            return tareSpoken(conversation.weigh(centsPerKg, tareGrams), tareGrams);
        } catch (DeviceException e) {
            return new Unusable(Unreachable.state(e), "");
        }
    }

    /** The protocol has one code for a net weight below zero: with a tare told, the tare is why. */
    private static Reading tareSpoken(Reading reading, long tareGrams) {
        boolean below =
                reading instanceof Unusable unusable && unusable.state() == State.BELOW_ZERO;
        return below && tareGrams > 0 ? new Unusable(State.BELOW_TARE, reading.frame()) : reading;
    }

    @Override
    public void close() {
        exchange.close();
    }
}
