package it.sporta.hardware.scale.tisa;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.scale.Exchange;
import it.sporta.hardware.scale.Pace;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Reading.Priced;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.Scale;
import it.sporta.hardware.scale.Unreachable;
import it.sporta.hardware.scale.tisa.Frames.Answer;
import it.sporta.hardware.scale.tisa.Frames.Answer.Garbage;
import it.sporta.hardware.scale.tisa.Frames.Answer.NoWeight;
import it.sporta.hardware.scale.tisa.Frames.Answer.Result;
import java.time.Duration;
import java.util.Optional;

/**
 * A scale that computes the price. It has no weight to show between sales, and takes no tare from
 * the till: an article that has one cannot be sold by it.
 */
public final class TisaScale implements Scale {
    /** The line format scales of this protocol leave the factory with. */
    public static final String DEFAULT_LINE = "9600-8N1";

    /** When the scale answers; set at the scale. */
    public enum Variant {
        /** At once, whatever lies on the plate. */
        A,
        /** Only when the goods are still: while they move, the scale is silent. */
        TISA_S
    }

    private static final Duration PATIENCE = Duration.ofMillis(2_000);

    private final Exchange exchange;
    private final Variant variant;
    private final Pace pace = new Pace(100);

    public TisaScale(Line line, Variant variant) {
        this.exchange = new Exchange(line);
        this.variant = variant;
    }

    @Override
    public synchronized Reading weigh(long centsPerKg, long tareGrams) {
        Scale.check(centsPerKg, tareGrams);
        if (tareGrams > 0 || centsPerKg > Frames.MAX_CENTS_PER_KG) {
            return new Unusable(State.CONFIGURATION, "");
        }
        try {
            return read(centsPerKg);
        } catch (DeviceException e) {
            return unusable(Unreachable.state(e));
        }
    }

    /** What is wrong with the weight may be that the goods move: it is asked again. */
    private Reading read(long centsPerKg) throws DeviceException {
        Deadline patience = Deadline.in(PATIENCE);
        Optional<Answer> answer;
        do {
            answer = exchange.insist(() -> ask(centsPerKg), Garbage.class::isInstance);
        } while (answer.filter(NoWeight.class::isInstance).isPresent() && !patience.expired());
        return answer.map(said -> judged(said, centsPerKg))
                .orElseGet(() -> unusable(exchange.noAnswer()));
    }

    private Optional<Answer> ask(long centsPerKg) throws DeviceException {
        pace.await();
        long millis = variant == Variant.TISA_S ? 1_200 : 500;
        return exchange.ask(Frames.price(centsPerKg), Frames::parse, Deadline.inMillis(millis));
    }

    private Reading judged(Answer answer, long centsPerKg) {
        if (!(answer instanceof Result result)) {
            return unusable(answer instanceof NoWeight ? State.NO_WEIGHT : State.INVALID);
        }
        if (result.grams() == 0) {
            return unusable(State.EMPTY);
        }
        boolean sold =
                result.amountFits() && Priced.agrees(result.grams(), centsPerKg, result.cents());
        return sold
                ? new Priced(result.grams(), 0, centsPerKg, result.cents(), exchange.heard())
                : unusable(State.INVALID);
    }

    private Unusable unusable(State state) {
        return new Unusable(state, exchange.heard());
    }

    @Override
    public void close() {
        exchange.close();
    }
}
