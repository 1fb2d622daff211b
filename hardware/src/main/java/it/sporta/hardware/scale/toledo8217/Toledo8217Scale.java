package it.sporta.hardware.scale.toledo8217;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.scale.Exchange;
import it.sporta.hardware.scale.FrameText;
import it.sporta.hardware.scale.LiveWeight;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.Reading.Weighed;
import it.sporta.hardware.scale.Scale;
import it.sporta.hardware.scale.Unreachable;
import it.sporta.hardware.scale.toledo8217.Answer.Garbage;
import it.sporta.hardware.scale.toledo8217.Answer.Status;
import it.sporta.hardware.scale.toledo8217.Answer.Weight;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A scale that weighs; the till computes the price. It also shows the weight between sales. */
public final class Toledo8217Scale implements Scale, LiveWeight {
    private static final byte[] WEIGH = "W".getBytes(StandardCharsets.US_ASCII);
    private static final Duration PATIENCE = Duration.ofMillis(2_000);
    private static final long ANSWER_MILLIS = 500;

    private final Exchange exchange;
    private final Toledo8217Settings settings;
    private final Parser parser;
    private final Pace pace = new Pace();
    private String frame = "";

    public Toledo8217Scale(Line line, Toledo8217Settings settings) {
        this.exchange = new Exchange(line);
        this.settings = settings;
        this.parser = new Parser(settings.variant());
    }

    @Override
    public synchronized Reading weigh(long centsPerKg, long tareGrams) {
        Scale.check(centsPerKg, tareGrams);
        if (settings.certificate().isEmpty()) {
            return new Unusable(State.NOT_CERTIFIED, "");
        }
        Deadline patience = Deadline.in(PATIENCE);
        Reading reading = read(tareGrams, settings.minimumGrams());
        while (stillMoving(reading) && !patience.expired()) {
            reading = read(tareGrams, settings.minimumGrams());
        }
        return reading;
    }

    @Override
    public synchronized Reading look() {
        return read(0, 0);
    }

    private static boolean stillMoving(Reading reading) {
        return reading instanceof Unusable unusable
                && (unusable.state() == State.MOVING || unusable.state() == State.NOT_FINISHED);
    }

    private Reading read(long tareGrams, long leastGrams) {
        frame = "";
        try {
            Optional<Answer> answer = askOnce();
            if (answer.isEmpty() || answer.get() instanceof Garbage) {
                exchange.untilQuiet(Deadline.inMillis(200));
                answer = askOnce();
            }
            return answer.map(a -> understood(a, tareGrams, leastGrams))
                    .orElse(unusable(State.NO_ANSWER));
        } catch (DeviceException e) {
            return unusable(Unreachable.state(e));
        }
    }

    private Optional<Answer> askOnce() throws DeviceException {
        pace.await();
        return exchange.ask(
                WEIGH,
                bytes -> {
                    frame = FrameText.of(bytes);
                    return parser.parse(bytes);
                },
                Deadline.inMillis(ANSWER_MILLIS));
    }

    private Reading understood(Answer answer, long tareGrams, long leastGrams) {
        if (answer instanceof Weight weight) {
            return weighed(weight, tareGrams, leastGrams);
        }
        return unusable(answer instanceof Status status ? named(status) : State.INVALID);
    }

    /** Min is written for the load, tare included. */
    private Reading weighed(Weight weight, long tareGrams, long leastGrams) {
        if (weight.net()) {
            return unusable(State.TARE_ON_SCALE);
        }
        if (weight.grams() == 0) {
            return unusable(State.EMPTY);
        }
        if (weight.grams() < leastGrams) {
            return unusable(State.BELOW_MINIMUM);
        }
        long net = weight.grams() - tareGrams;
        return net > 0 ? new Weighed(net, tareGrams, frame) : unusable(State.BELOW_TARE);
    }

    /** Only motion, overload and below zero forbid a sale; the other bits inform. */
    private static State named(Status status) {
        if (status.overload()) {
            return State.OVERLOAD;
        }
        if (status.belowZero()) {
            return State.BELOW_ZERO;
        }
        if (status.moving()) {
            return State.MOVING;
        }
        return status.zero() ? State.EMPTY : State.NOT_FINISHED;
    }

    private Unusable unusable(State state) {
        return new Unusable(state, frame);
    }

    @Override
    public Optional<LiveWeight> live() {
        return Optional.of(this);
    }

    @Override
    public Optional<String> certificate() {
        return settings.certificate();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
