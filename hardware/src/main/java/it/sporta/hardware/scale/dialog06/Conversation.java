package it.sporta.hardware.scale.dialog06;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.scale.Exchange;
import it.sporta.hardware.scale.Pace;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Reading.Priced;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.dialog06.Answer.Accepted;
import it.sporta.hardware.scale.dialog06.Answer.ChecksumDemand;
import it.sporta.hardware.scale.dialog06.Answer.ChecksumVerdict;
import it.sporta.hardware.scale.dialog06.Answer.Declined;
import it.sporta.hardware.scale.dialog06.Answer.Garbage;
import it.sporta.hardware.scale.dialog06.Answer.Result;
import it.sporta.hardware.scale.dialog06.Answer.Status;
import java.util.Optional;

/**
 * One weighing: price, question, result, with everything a scale may say in between. Patience says
 * how long a scale that still measures is asked again; a question once put gets its own time, so
 * that the end of patience never cuts an answer in two.
 */
final class Conversation {
    private static final long ANSWER_MILLIS = 600;

    /** A scale that still measures is asked again after this pause. */
    private static final long PAUSE_MILLIS = 60;

    private final Exchange exchange;
    private final Dialog06Settings settings;
    private final Deadline patience;
    private final Parser parser;
    private final Pace pace = new Pace(PAUSE_MILLIS);
    private String frame = "";
    private boolean challenged;

    Conversation(Exchange exchange, Dialog06Settings settings, Deadline patience) {
        this.exchange = exchange;
        this.settings = settings;
        this.patience = patience;
        this.parser = new Parser(settings.priceDigits());
    }

    Reading weigh(long centsPerKg, long tareGrams) throws DeviceException {
        byte[] price = Frames.price(centsPerKg, tareGrams, settings.priceDigits());
        Optional<Answer> told = ask(price);
        if (told.isPresent() && told.get() instanceof ChecksumDemand demand && !challenged) {
            challenged = true;
            Optional<State> refusal = prove(demand);
            // The scale wants its price again whatever the verdict was.
            return refusal.isEmpty() ? weigh(centsPerKg, tareGrams) : giveUp(price, refusal.get());
        }
        if (told.isPresent() && told.get() instanceof Accepted) {
            return result(centsPerKg, tareGrams);
        }
        return unusable(trouble(told));
    }

    private Reading giveUp(byte[] price, State refusal) throws DeviceException {
        ask(price);
        return unusable(refusal);
    }

    /** Empty when the scale is satisfied. */
    private Optional<State> prove(ChecksumDemand demand) throws DeviceException {
        if (settings.secret().isEmpty()) {
            return Optional.of(State.CONFIGURATION);
        }
        Optional<Answer> taken = ask(settings.secret().get().answering(demand.rotations()));
        if (taken.isEmpty() || !(taken.get() instanceof Accepted)) {
            return Optional.of(trouble(taken));
        }
        Optional<Answer> verdict = ask(Frames.weigh());
        if (verdict.isPresent() && verdict.get() instanceof ChecksumVerdict spoken) {
            return spoken.valid() ? Optional.empty() : Optional.of(State.CONFIGURATION);
        }
        return Optional.of(trouble(verdict));
    }

    private Reading result(long centsPerKg, long tareGrams) throws DeviceException {
        State passing = State.NOT_FINISHED;
        do {
            pace.await();
            Optional<Answer> answer = ask(Frames.weigh());
            if (answer.isPresent() && answer.get() instanceof Result result) {
                exchange.send(Frames.end(), Deadline.inMillis(ANSWER_MILLIS));
                return judged(result, centsPerKg, tareGrams);
            }
            passing = trouble(answer);
        } while (passing.passes() && !patience.expired());
        return unusable(passing);
    }

    /** Whole, in kilograms, for the price asked, with an amount that agrees. */
    private Reading judged(Result result, long centsPerKg, long tareGrams) {
        if (!result.kilograms()) {
            return unusable(State.CONFIGURATION);
        }
        boolean sold =
                result.grams() > 0
                        && result.centsPerKg() == centsPerKg
                        && Priced.agrees(result.grams(), centsPerKg, result.cents());
        return sold
                ? new Priced(result.grams(), tareGrams, centsPerKg, result.cents(), frame)
                : unusable(State.INVALID);
    }

    /** After a NAK the scale is asked for its reason. */
    private State trouble(Optional<Answer> answer) throws DeviceException {
        if (answer.isEmpty()) {
            return exchange.noAnswer();
        }
        if (answer.get() instanceof Status status) {
            return Trouble.named(status.code());
        }
        if (answer.get() instanceof Declined) {
            Optional<Answer> reason = ask(Frames.status());
            exchange.send(Frames.end(), Deadline.inMillis(ANSWER_MILLIS));
            return reason.isPresent() && reason.get() instanceof Status status
                    ? Trouble.named(status.code())
                    : State.INVALID;
        }
        return State.INVALID;
    }

    private Optional<Answer> ask(byte[] request) throws DeviceException {
        return exchange.insist(() -> askOnce(request), Garbage.class::isInstance);
    }

    private Optional<Answer> askOnce(byte[] request) throws DeviceException {
        Optional<Answer> answer =
                exchange.ask(request, parser::parse, Deadline.inMillis(ANSWER_MILLIS));
        frame = exchange.heard();
        return answer;
    }

    private Unusable unusable(State state) {
        return new Unusable(state, frame);
    }
}
