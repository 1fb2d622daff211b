package it.sporta.till.trial;

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

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(6);

    private static final Duration SCAN_PATIENCE = Duration.ofSeconds(20);

    private final String role;
    private final Course course;
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
        this(role, new LineCourse(role, typed, check, guesses, silence));
    }

    Trial(String role, Course course) {
        this.role = role;
        this.course = course;
        this.stand = new Stand("trial.asking." + course.asks(), List.of(), Optional.empty());
    }

    /**
     * Begins at once.
     *
     * @param typed settings with a port for this role, each of which fits
     */
    public static Trial begin(String role, DeviceSettings typed, Devices devices) {
        String cable = cable(role, typed);
        return begin(
                cable.equals("fiscal")
                        ? new Trial(role, new FiscalCourse(typed, devices, step(role)))
                        : new Trial(
                                role,
                                typed,
                                check(role, SCAN_PATIENCE),
                                settings -> Guess.of(cable, settings)),
                devices);
    }

    private static FiscalCourse.Step step(String role) {
        return role.equals("drawer") ? FiscalCourse.Step.DRAWER : FiscalCourse.Step.ASK;
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

    /**
     * Lets a fiscal printer that answered print a slip, which is no document.
     *
     * @param typed as for {@link #begin}
     */
    public static Trial print(DeviceSettings typed, Devices devices) {
        return begin(
                new Trial("fiscal", new FiscalCourse(typed, devices, FiscalCourse.Step.PRINT)),
                devices);
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

    /** Whose port it is: a drawer hangs on one of the printers. */
    public static String cable(String role, DeviceSettings typed) {
        return role.equals("drawer") ? Drivers.drawerOn(typed) : role;
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
        try {
            devices.aside(course.port(), () -> say(course.run(new LookingOn())));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a trial went wrong", e);
            say(Verdict.of(Answer.of(Kind.NO_PORT, "trial.broken")));
        }
    }

    private void say(Verdict verdict) {
        stand = new Stand(stand.progress(), stand.details(), Optional.of(verdict));
    }

    private final class LookingOn implements Notes {
        @Override
        public void doing(String key, List<Object> details) {
            stand = new Stand(key, details, Optional.empty());
        }

        @Override
        public FrameLog log(String of) {
            FrameLog log = FrameLog.of(of);
            logs.add(log);
            return log;
        }
    }
}
