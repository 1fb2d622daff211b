package it.sporta.till.devices;

import it.sporta.hardware.line.LineAddress;
import it.sporta.hardware.line.LineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What hangs on which port, as {@code key=value} lines:
 *
 * <pre>
 * printer.path=/dev/serial/by-id/…   printer.line=19200-8N1   printer.model=generic-42
 * printer.answers=yes | no            printer.page=19-cp858
 * drawer.pin=2 | 5                   drawer.sensor=none | high-is-open | high-is-closed
 * drawer.on=printer | fiscal
 * scale.kind=…                       scale.path=…             scale.line=9600-7O1
 * scanner.path=…                     scanner.line=9600-8N1    scanner.separator=|
 * kitchen.path=…                     kitchen.line=19200-8N1   kitchen.model=generic-42
 * labels.kind=zpl | escpos           labels.path=…            labels.line=9600-8N1
 * labels.roll=80x60                  labels.dots=576          labels.answers=yes | no
 * labels.after=gap | cut | tear
 * display.path=…                     display.line=9600-8N1    display.kind=cd5220 | dm-d
 * terminal.path=…                    terminal.line=9600-8N1   terminal.kind=ecr17
 * terminal.id=00000000               terminal.register=00000001
 * fiscal.kind=epson | custom         fiscal.path=http://192.168.1.20
 * fiscal.serial=99IEB012345          fiscal.departments=22:1/1 10:2/2 4:3/3 N4:13/13
 * fiscal.payments=electronic:1 ticket:1
 * fiscal.void=reference | closing    fiscal.training=no | yes
 * fiscal.closing=23:30 | none
 * </pre>
 *
 * A scale is of one of these kinds. Those that only weigh also have {@code scale.certificate} and
 * {@code scale.minimum=100}:
 *
 * <pre>
 * dialog06            scale.digits=6 | 5                      scale.secret=1A2B:11021
 * tisa                scale.variant=a | tisa-s
 * toledo8217          scale.variant=mettler | baxtran
 * cas
 * cas-22              scale.request=…
 * dini-argeo          scale.variant=standard | extended       scale.address=01
 * coop-bilanciai      scale.request=…
 * coop-bilanciai-cb   scale.request=…                         scale.grams=10
 * mt-sics             scale.variant=si | s
 * generic             scale.request=READ&lt;0D&gt;&lt;0A&gt;            scale.end=&lt;0A&gt;
 *                     scale.pattern=…                         scale.stable=ST
 *                     scale.unit=kg | g | t
 * </pre>
 *
 * A path is one of a serial port, {@code /dev/usb/lp0} of a printer on USB, or {@code
 * tcp://192.168.1.50:9100} of a device in the network; the last two have no {@code .line}. That of
 * a fiscal printer is the address of its web server. A device without a path is not there. A line
 * that is none of these is refused: a name spelled wrong would otherwise leave a device as it
 * usually is, without a word.
 */
public final class DeviceSettings {

    private final Map<String, String> values;

    private DeviceSettings(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static DeviceSettings none() {
        return new DeviceSettings(Map.of());
    }

    /**
     * @throws IllegalArgumentException in one Italian sentence that goes on after a colon, naming
     *     the lines that are none
     */
    public static DeviceSettings read(Path file) throws IOException {
        Map<String, String> lines = SettingsText.values(Files.readString(file));
        List<String> unknown = unknown(lines);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "nel file dei dispositivi non si conosce «"
                            + String.join("», «", unknown)
                            + "»; si conoscono "
                            + String.join(", ", DeviceKey.texts())
                            + ".");
        }
        return of(lines);
    }

    /** Those that are no {@link DeviceKey}. */
    static List<String> unknown(Map<String, String> lines) {
        return lines.keySet().stream()
                .filter(key -> DeviceKey.named(key).isEmpty())
                .sorted()
                .toList();
    }

    /** What is known of these lines; an empty value is none. */
    static DeviceSettings of(Map<String, String> lines) {
        Map<String, String> known = new TreeMap<>();
        lines.forEach(
                (key, value) -> {
                    String text = value.strip();
                    if (!text.isEmpty() && DeviceKey.named(key).isPresent()) {
                        known.put(key, text);
                    }
                });
        return new DeviceSettings(known);
    }

    /** These lines in the place of all that a role had. */
    public DeviceSettings with(String role, Map<DeviceKey, String> lines) {
        Map<String, String> next = new TreeMap<>(without(role).values);
        lines.forEach((key, value) -> next.put(key.text(), value));
        return of(next);
    }

    /** The same, but for these. */
    public DeviceSettings withAll(String role, Map<DeviceKey, String> lines) {
        Map<DeviceKey, String> next = of(role);
        next.putAll(lines);
        return with(role, next);
    }

    /** A device of this role is not there. */
    public DeviceSettings without(String role) {
        Map<String, String> next = new TreeMap<>(values);
        DeviceKey.of(role).forEach(key -> next.remove(key.text()));
        return new DeviceSettings(next);
    }

    /** All but this one line. */
    DeviceSettings without(DeviceKey key) {
        Map<String, String> next = new TreeMap<>(values);
        next.remove(key.text());
        return new DeviceSettings(next);
    }

    /** All of it, secrets too: for the file. */
    Map<String, String> lines() {
        return values;
    }

    /** Whether a role is set up as it was. */
    boolean saysTheSame(DeviceSettings other, String role) {
        return DeviceKey.of(role).stream().allMatch(key -> text(key).equals(other.text(key)));
    }

    /** What is set of one role. */
    public Map<DeviceKey, String> of(String role) {
        Map<DeviceKey, String> lines = new EnumMap<>(DeviceKey.class);
        DeviceKey.of(role).forEach(key -> text(key).ifPresent(value -> lines.put(key, value)));
        return lines;
    }

    /** Where a device of this role hangs; empty when it is not there, or has no port of its own. */
    public Optional<String> path(String role) {
        return DeviceKey.named(role + ".path").flatMap(this::text);
    }

    /** All that does not fit of one role, each line once. */
    public List<SettingRefused> refused(String role) {
        return Fittings.refused(this, role);
    }

    public Optional<String> text(DeviceKey key) {
        return Optional.ofNullable(values.get(key.text()));
    }

    /**
     * @throws IllegalStateException for a key that is in no list: it would be refused in a file
     */
    Optional<String> text(String key) {
        return text(known(key));
    }

    private static DeviceKey known(String key) {
        return DeviceKey.named(key).orElseThrow(() -> new IllegalStateException(key));
    }

    /** What is to be said of a line there is no doing without. */
    static SettingRefused missing(String key, String example) {
        return SettingRefused.missing(known(key), example);
    }

    /**
     * @param example how a value looks
     * @param reader throws IllegalArgumentException for what is none
     * @throws SettingRefused naming the key
     */
    <T> Optional<T> value(String key, String example, Function<String, T> reader) {
        return text(key)
                .map(
                        text -> {
                            try {
                                return reader.apply(text);
                            } catch (IllegalArgumentException unfit) {
                                // Its own words are not passed on: they may have a secret in them.
                                throw SettingRefused.unlike(known(key), text, example);
                            }
                        });
    }

    /**
     * @throws SettingRefused naming the key and all there is to choose from
     */
    <T> Optional<T> choice(String key, List<T> all, Function<T, String> name) {
        return text(key)
                .map(
                        text ->
                                all.stream()
                                        .filter(one -> name.apply(one).equals(text))
                                        .findFirst()
                                        .orElseThrow(() -> noneOf(known(key), text, all, name)));
    }

    private static <T> SettingRefused noneOf(
            DeviceKey key, String text, List<T> all, Function<T, String> name) {
        return SettingRefused.noneOf(key, text, all.stream().map(name).toList());
    }

    /**
     * Where a device hangs.
     *
     * @param usual the format of its serial line where the file names none
     * @throws SettingRefused naming the key, when the line's format is not one, or the path none
     */
    public Optional<LineAddress> line(String device, String usual) {
        LineSettings format =
                value(device + ".line", usual, LineSettings::parse)
                        .orElse(LineSettings.parse(usual));
        return value(
                device + ".path",
                "/dev/serial/by-id/…, /dev/usb/lp0 o tcp://192.168.1.50:9100",
                path -> LineAddress.parse(path, format));
    }

    /** For the journal: everything but the secrets. */
    public Map<String, String> withoutSecrets() {
        Map<String, String> shown = new TreeMap<>();
        for (DeviceKey key : DeviceKey.values()) {
            if (!key.isSecret()) {
                text(key).ifPresent(value -> shown.put(key.text(), value));
            }
        }
        return shown;
    }
}
