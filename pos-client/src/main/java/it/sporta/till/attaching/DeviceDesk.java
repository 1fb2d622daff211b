package it.sporta.till.attaching;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Fact;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.FiscalReading;
import it.sporta.till.devices.Parameter;
import it.sporta.till.devices.Ports;
import it.sporta.till.devices.SettingRefused;
import it.sporta.till.devices.SettingsFile;
import it.sporta.till.journal.Journal;
import it.sporta.till.trial.TerminalQuestion;
import it.sporta.till.trial.Trial;
import it.sporta.till.trial.Verdict;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What is typed and not saved yet, the trial under way, and what is in force. */
public final class DeviceDesk {

    /** The roles that may hang on one printer. */
    private static final Set<String> SLIPS = Set.of("printer", "kitchen");

    private static final System.Logger LOG = System.getLogger(DeviceDesk.class.getName());

    private final Devices devices;
    private final SettingsFile file;
    private final Ports ports;
    private final Journal journal;
    private final BooleanSupplier paying;
    private final Map<String, DeviceSettings> drafts = new HashMap<>();
    private Optional<Trial> trial = Optional.empty();
    private volatile SettingsFile.Found found;

    /**
     * @param found what the file said when the devices were opened
     * @param paying whether a payment by card is not over
     */
    public DeviceDesk(
            Devices devices,
            SettingsFile file,
            SettingsFile.Found found,
            Ports ports,
            Journal journal,
            BooleanSupplier paying) {
        this.devices = devices;
        this.file = file;
        this.found = found;
        this.ports = ports;
        this.journal = journal;
        this.paying = paying;
    }

    /** Whether the file has lines that do not fit. */
    public boolean isInTrouble() {
        return found.isInTrouble();
    }

    SettingsFile.Found found() {
        return found;
    }

    List<Ports.Port> ports() {
        return ports.found();
    }

    /** As somebody typed it, or as it is in force. */
    synchronized DeviceSettings shown(String role) {
        return drafts.getOrDefault(role, devices.settings());
    }

    synchronized boolean isTyped(String role) {
        return drafts.containsKey(role);
    }

    /** What does not fit of that, each line once. */
    List<SettingRefused> refused(String role) {
        return isTyped(role) ? shown(role).refused(role) : List.of();
    }

    /** Whether a port is wanted and none is typed. */
    boolean isWithoutPort(String role) {
        return DeviceKey.named(role + ".path").isPresent() && shown(role).path(role).isEmpty();
    }

    /**
     * Keeps what was typed, of those parameters that the kind has which was typed.
     *
     * @param typed an empty secret is the one that is in force
     */
    synchronized void type(String role, Map<DeviceKey, String> typed) {
        DeviceSettings whole = devices.settings().with(role, typed);
        Map<DeviceKey, String> kept = new EnumMap<>(DeviceKey.class);
        DeviceKey.named(role + ".path").ifPresent(key -> keep(key, whole, kept));
        for (Parameter parameter : Parameter.of(role, whole)) {
            boolean same = parameter.isSecret() && whole.text(parameter.key()).isEmpty();
            keep(parameter.key(), same ? devices.settings() : whole, kept);
        }
        drafts.put(role, devices.settings().with(role, kept));
    }

    private static void keep(DeviceKey key, DeviceSettings from, Map<DeviceKey, String> kept) {
        from.text(key).ifPresent(value -> kept.put(key, value));
    }

    /** What was typed was not meant. */
    synchronized void forget(String role) {
        drafts.remove(role);
        trial = Optional.empty();
    }

    /**
     * From now on, if all of it fits; else it stays typed.
     *
     * @throws Refused {@code devices.taken} where another device hangs at its port, {@code
     *     devices.disk} when it cannot be kept, {@code devices.busy} while a trial goes on, {@code
     *     devices.paying}: then nothing has changed
     */
    synchronized boolean save(String role) {
        if (isWithoutPort(role) || !shown(role).refused(role).isEmpty()) {
            return false;
        }
        requireNoCard(role);
        requireOwnPort(role);
        put(devices.settings().with(role, shown(role).of(role)));
        forget(role);
        return true;
    }

    /** Two devices at one port would both be silent; but receipts and orders share a printer. */
    private void requireOwnPort(String role) {
        Optional<String> port = shown(role).path(role);
        boolean taken =
                DeviceKey.roles().stream()
                        .filter(
                                other ->
                                        !other.equals(role)
                                                && !SLIPS.containsAll(Set.of(role, other)))
                        .flatMap(other -> devices.settings().path(other).stream())
                        .anyMatch(
                                path -> port.filter(mine -> Ports.isSame(mine, path)).isPresent());
        if (taken) {
            throw new Refused("devices.taken");
        }
    }

    /**
     * No such device hangs here.
     *
     * @throws Refused {@code devices.disk}, {@code devices.paying}
     */
    synchronized void remove(String role) {
        requireNoCard(role);
        put(devices.settings().without(role));
        forget(role);
    }

    private void put(DeviceSettings next) {
        requireNoTrial();
        try {
            file.write(next);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the devices' file cannot be written", e);
            throw new Refused("devices.disk");
        }
        devices.apply(next);
        found = file.read();
        journal.append(new Fact.Configured(next.withoutSecrets()));
    }

    /**
     * Tries what is typed, or what is in force.
     *
     * @return false when something of it does not fit: then nothing is tried
     * @throws Refused {@code devices.busy} while another trial goes on, {@code devices.paying}
     */
    synchronized boolean tryOut(String role) {
        requireNoTrial();
        requireNoCard(role);
        DeviceSettings typed = together(role);
        String cable = Trial.cable(role, shown(role));
        if (typed.path(cable).isEmpty()
                || !typed.refused(role).isEmpty()
                || !typed.refused(cable).isEmpty()) {
            return false;
        }
        trial = Optional.of(Trial.begin(role, typed, devices));
        return true;
    }

    /**
     * Lets the fiscal printer that was asked last, and answered, print a slip.
     *
     * @return false when none was, or when what is typed is not what was tried
     * @throws Refused {@code devices.busy} while another trial goes on, {@code devices.paying}
     */
    synchronized boolean print() {
        requireNoTrial();
        requireNoCard("fiscal");
        boolean answered =
                trial.flatMap(one -> one.stand().verdict())
                        .flatMap(Verdict::reading)
                        .filter(FiscalReading::prints)
                        .isPresent();
        if (!answered || !shown("fiscal").refused("fiscal").isEmpty()) {
            return false;
        }
        trial = Optional.of(Trial.print(shown("fiscal"), devices));
        return true;
    }

    /** A drawer as it is typed, on the printer as that is typed. */
    private DeviceSettings together(String role) {
        String cable = Trial.cable(role, shown(role));
        return shown(cable).with(role, shown(role).of(role));
    }

    /**
     * Puts a question to the payment terminal that is in force.
     *
     * @throws Refused {@code devices.busy}, {@code devices.paying}
     */
    synchronized void ask(TerminalQuestion question) {
        String role = TerminalQuestion.ROLE;
        requireNoTrial();
        requireNoCard(role);
        DeviceSettings set = devices.settings();
        if (set.path(role).isPresent()) {
            trial = Optional.of(Trial.ask(question, set, devices));
        }
    }

    /** The terminal is not taken away under a customer, nor its memory of what is in doubt. */
    private void requireNoCard(String role) {
        boolean terminals = role.equals(TerminalQuestion.ROLE) || isAtTerminal(role);
        if (terminals && paying.getAsBoolean()) {
            throw new Refused("devices.paying");
        }
    }

    /** Whatever is tried at a port has what hangs there stand aside. */
    private boolean isAtTerminal(String role) {
        Optional<String> port = together(role).path(Trial.cable(role, shown(role)));
        return devices.settings()
                .path(TerminalQuestion.ROLE)
                .filter(own -> port.filter(typed -> Ports.isSame(own, typed)).isPresent())
                .isPresent();
    }

    private void requireNoTrial() {
        if (trial.filter(DeviceDesk::goesOn).isPresent()) {
            throw new Refused("devices.busy");
        }
    }

    private static boolean goesOn(Trial trial) {
        return trial.stand().verdict().isEmpty();
    }

    synchronized Optional<Trial> trial() {
        return trial;
    }

    /** What the trial found becomes what is typed. */
    synchronized void takeOver() {
        Map<DeviceKey, String> offer =
                trial.flatMap(one -> one.stand().verdict()).map(Verdict::offer).orElse(Map.of());
        offer.keySet().stream()
                .findFirst()
                .ifPresent(
                        key -> {
                            Map<DeviceKey, String> typed = shown(key.role()).of(key.role());
                            typed.putAll(offer);
                            type(key.role(), typed);
                            trial = Optional.empty();
                        });
    }
}
