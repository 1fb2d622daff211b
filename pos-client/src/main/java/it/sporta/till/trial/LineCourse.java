package it.sporta.till.trial;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineAddress;
import it.sporta.hardware.line.SocketLine;
import it.sporta.hardware.line.TappedLine;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Drivers;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A device on a line: asked as it is set up, and when nothing sensible comes, a little otherwise.
 */
final class LineCourse implements Course {

    /** A port that was closed a moment ago may need one. */
    private static final long REST_MILLIS = 300;

    private final String cable;
    private final DeviceSettings typed;
    private final Check check;
    private final Function<DeviceSettings, List<Guess>> guesses;
    private final Duration silence;
    private boolean heard;

    /**
     * @param silence after which nothing more is guessed of a device that never said a byte
     */
    LineCourse(
            String role,
            DeviceSettings typed,
            Check check,
            Function<DeviceSettings, List<Guess>> guesses,
            Duration silence) {
        this.silence = silence;
        this.cable = Trial.cable(role, typed);
        this.typed = typed;
        this.check = check;
        this.guesses = guesses;
    }

    @Override
    public String asks() {
        return check.asks();
    }

    @Override
    public String port() {
        return typed.path(cable).orElseThrow();
    }

    @Override
    public Verdict run(Notes notes) {
        Deadline enough = Deadline.in(silence);
        Answer first = attempt(typed, notes, check::ask);
        if (first.isWorthGuessing()) {
            for (Guess guess : guesses.apply(typed)) {
                if (enough.expired() && !heard) {
                    break; // wholly silent: more likely a cable than all these
                }
                notes.doing(guess.key(), guess.details());
                if (attempt(guess.settings(), notes, check::whisper).isFromTheDevice()) {
                    return Verdict.offering(guess.key() + ".found", guess.details(), guess.offer());
                }
            }
        }
        return Verdict.of(first);
    }

    private interface Asking {
        Answer of(DeviceSettings settings, Line line, FrameLog log) throws DeviceException;
    }

    private Answer attempt(DeviceSettings settings, Notes notes, Asking asking) {
        FrameLog log = notes.log(cable);
        LineAddress at = settings.line(cable, Drivers.usualLine(settings, cable)).orElseThrow();
        Line line = new TappedLine(at.line(), log);
        try {
            open(line);
            return asking.of(settings, line, log);
        } catch (DeviceException e) {
            return noPort(e, at);
        } finally {
            heard |= log.hasHeard();
            line.close();
        }
    }

    private static void open(Line line) throws DeviceException {
        try {
            line.open();
        } catch (DeviceException e) {
            if (e.kind() != DeviceException.Kind.NOT_OPENED) {
                throw e;
            }
            rest();
            line.open();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody there in the network is no cable to pull. */
    private static Answer noPort(DeviceException trouble, LineAddress at) {
        boolean nobody =
                at instanceof SocketLine && trouble.kind() == DeviceException.Kind.NOT_OPENED;
        return Answer.of(Kind.NO_PORT, "trial.port." + (nobody ? "NOBODY" : trouble.kind().name()));
    }
}
