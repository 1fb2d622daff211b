package it.sporta.till.trial;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.TappedLine;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.Drivers;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** One trial, on a thread of its own; whoever began it looks how it stands. */
public final class Trial {

    private static final System.Logger LOG = System.getLogger(Trial.class.getName());

    /** A port that was closed a moment ago may need one. */
    private static final long REST_MILLIS = 300;

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(6);

    private static final Duration SCAN_PATIENCE = Duration.ofSeconds(20);

    private final String role;
    private final DeviceSettings typed;
    private final Check check;
    private final Function<DeviceSettings, List<Guess>> guesses;
    private final Duration silence;
    private final List<FrameLog> logs = new CopyOnWriteArrayList<>();
    private volatile Stand stand;

    /**
     * How it stands.
     *
     * @param progress key of the words that say what is done just now
     * @param details names and values for their places
     */
    public record Stand(String progress, List<Object> details, Optional<Verdict> verdict) {}

    Trial(
            String role,
            DeviceSettings typed,
            Check check,
            Function<DeviceSettings, List<Guess>> guesses) {
        this(role, typed, check, guesses, LONGEST_SILENCE);
    }

    /**
     * @param silence after which nothing more is guessed of a device that never said a byte
     */
    Trial(
            String role,
            DeviceSettings typed,
            Check check,
            Function<DeviceSettings, List<Guess>> guesses,
            Duration silence) {
        this.silence = silence;
        this.role = role;
        this.typed = typed;
        this.check = check;
        this.guesses = guesses;
        this.stand = new Stand("trial.asking." + check.asks(), List.of(), Optional.empty());
    }

    /**
     * Begins at once.
     *
     * @param typed settings with a port for this role, each of which fits
     */
    public static Trial begin(String role, DeviceSettings typed, Devices devices) {
        return begin(
                new Trial(
                        role,
                        typed,
                        check(role, SCAN_PATIENCE),
                        settings -> Guess.of(cable(role), settings)),
                devices);
    }

    /**
     * Puts a question to the payment terminal, by the settings in force; nothing else is tried.
     *
     * @param set settings with a port for the terminal
     */
    public static Trial ask(TerminalQuestion question, DeviceSettings set, Devices devices) {
        return begin(
                new Trial(TerminalQuestion.ROLE, set, question, settings -> List.of()), devices);
    }

    private static Trial begin(Trial trial, Devices devices) {
        Thread thread = new Thread(() -> trial.run(devices), "trial");
        thread.setDaemon(true);
        thread.start();
        return trial;
    }

    static Check check(String role, Duration scanPatience) {
        return switch (role) {
            case "scale" -> new ScaleCheck();
            case "printer", "kitchen" -> new PrinterCheck(role);
            case "drawer" -> new DrawerCheck();
            case "labels" -> new LabelsCheck();
            case "scanner" -> new ScannerCheck(scanPatience);
            case "terminal" -> new TerminalCheck();
            case "display" -> new DisplayCheck();
            default -> new OpenCheck();
        };
    }

    /** Whose port it is: a drawer hangs on the printer. */
    public static String cable(String role) {
        return role.equals("drawer") ? "printer" : role;
    }

    /** Of this role. */
    public String role() {
        return role;
    }

    public Stand stand() {
        return stand;
    }

    /** What was said so far, the oldest first. */
    public List<FrameLog.Frame> frames() {
        List<FrameLog.Frame> all = new ArrayList<>();
        logs.forEach(log -> all.addAll(log.frames()));
        return all;
    }

    void run(Devices devices) {
        String port = typed.path(cable(role)).orElseThrow();
        try {
            devices.aside(port, () -> say(verdict()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a trial went wrong", e);
            say(Verdict.of(Answer.of(Kind.NO_PORT, "trial.broken")));
        }
    }

    private void say(Verdict verdict) {
        stand = new Stand(stand.progress(), stand.details(), Optional.of(verdict));
    }

    private Verdict verdict() {
        Deadline enough = Deadline.in(silence);
        Answer first = attempt(typed, check::ask);
        if (first.isWorthGuessing()) {
            for (Guess guess : guesses.apply(typed)) {
                if (enough.expired() && logs.stream().noneMatch(FrameLog::hasHeard)) {
                    break; // wholly silent: more likely a cable than all these
                }
                stand = new Stand(guess.key(), guess.details(), Optional.empty());
                if (attempt(guess.settings(), check::whisper).isFromTheDevice()) {
                    return Verdict.offering(guess.key() + ".found", guess.details(), guess.offer());
                }
            }
        }
        return Verdict.of(first);
    }

    private interface Asking {
        Answer of(DeviceSettings settings, Line line, FrameLog log) throws DeviceException;
    }

    private Answer attempt(DeviceSettings settings, Asking asking) {
        FrameLog log = FrameLog.of(cable(role));
        logs.add(log);
        String cable = cable(role);
        Line line =
                new TappedLine(
                        settings.line(cable, Drivers.usualLine(settings, cable))
                                .orElseThrow()
                                .line(),
                        log);
        try {
            open(line);
            return asking.of(settings, line, log);
        } catch (DeviceException e) {
            return noPort(e);
        } finally {
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

    private static Answer noPort(DeviceException trouble) {
        return Answer.of(Kind.NO_PORT, "trial.port." + trouble.kind());
    }
}
