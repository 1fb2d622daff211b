package it.sporta.hardware.scale;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.scale.Indication.Garbage;
import it.sporta.hardware.scale.Indication.Load;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.Reading.Weighed;
import java.time.Duration;
import java.util.Optional;

/**
 * A scale that only weighs, whatever its protocol; the till computes the price. It also shows the
 * weight between sales. The tare is taken off here: a tare keyed at the scale is refused.
 */
public final class WeighingScale implements Scale, LiveWeight {
    private static final Duration PATIENCE = Duration.ofMillis(2_000);

    private final Exchange exchange;
    private final Dialect dialect;
    private final TillComputes terms;
    private final Pace pace;

    public WeighingScale(Line line, Dialect dialect, TillComputes terms) {
        this.exchange = new Exchange(line);
        this.dialect = dialect;
        this.terms = terms;
        this.pace = new Pace(dialect.restMillis());
    }

    @Override
    public synchronized Reading weigh(long centsPerKg, long tareGrams) {
        Scale.check(centsPerKg, tareGrams);
        if (terms.certificate().isEmpty()) {
            return new Unusable(State.NOT_CERTIFIED, "");
        }
        Deadline patience = Deadline.in(PATIENCE);
        Reading reading = read(tareGrams, terms.minimumGrams());
        while (passes(reading) && !patience.expired()) {
            reading = read(tareGrams, terms.minimumGrams());
        }
        return reading;
    }

    @Override
    public synchronized Reading look() {
        return read(0, 0);
    }

    private static boolean passes(Reading reading) {
        return reading instanceof Unusable unusable && unusable.state().passes();
    }

    private Reading read(long tareGrams, long leastGrams) {
        try {
            return exchange.insist(this::ask, Garbage.class::isInstance)
                    .map(said -> understood(said, tareGrams, leastGrams))
                    .orElseGet(() -> unusable(exchange.noAnswer()));
        } catch (DeviceException e) {
            return unusable(Unreachable.state(e));
        }
    }

    private Optional<Indication> ask() throws DeviceException {
        pace.await();
        return dialect.ask(exchange);
    }

    private Reading understood(Indication said, long tareGrams, long leastGrams) {
        if (said instanceof Load load) {
            return weighed(load, tareGrams, leastGrams);
        }
        return unusable(said instanceof Trouble trouble ? trouble.state() : State.INVALID);
    }

    /** Min is written for the load, tare included. */
    private Reading weighed(Load load, long tareGrams, long leastGrams) {
        if (load.net()) {
            return unusable(State.TARE_ON_SCALE);
        }
        if (load.grams() == 0) {
            return unusable(State.EMPTY);
        }
        if (load.grams() < leastGrams) {
            return unusable(State.BELOW_MINIMUM);
        }
        long net = load.grams() - tareGrams;
        return net > 0 ? new Weighed(net, tareGrams, exchange.heard()) : unusable(State.BELOW_TARE);
    }

    private Unusable unusable(State state) {
        return new Unusable(state, exchange.heard());
    }

    @Override
    public Optional<LiveWeight> live() {
        return Optional.of(this);
    }

    @Override
    public Optional<String> certificate() {
        return terms.certificate();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
