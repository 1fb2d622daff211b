package it.sporta.till.devices;

import it.sporta.hardware.line.LineAddress;
import it.sporta.hardware.line.LineSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What hangs on which port, as {@code key=value} lines:
 *
 * <pre>
 * printer.path=/dev/serial/by-id/…   printer.line=19200-8N1   printer.model=generic-42
 * printer.answers=yes | no
 * drawer.pin=2 | 5                   drawer.sensor=none | high-is-open | high-is-closed
 * scale.kind=…                       scale.path=…             scale.line=9600-7O1
 * scanner.path=…                     scanner.line=9600-8N1
 * kitchen.path=…                     kitchen.line=19200-8N1   kitchen.model=generic-42
 * labels.path=…                      labels.line=9600-8N1     labels.roll=80x60
 * display.path=…                     display.line=9600-8N1    display.kind=cd5220 | dm-d
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
 * tcp://192.168.1.50:9100} of a device in the network; the last two have no {@code .line}. A device
 * without a path is not there. A line that is none of these is refused: a name spelled wrong would
 * otherwise leave a device as it usually is, without a word.
 */
public final class DeviceSettings {

    private final Properties values;

    private DeviceSettings(Properties values) {
        this.values = values;
    }

    public static DeviceSettings none() {
        return new DeviceSettings(new Properties());
    }

    /**
     * @throws IllegalArgumentException in one Italian sentence that goes on after a colon, naming
     *     the lines that are none
     */
    public static DeviceSettings read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        }
        List<String> unknown =
                values.stringPropertyNames().stream()
                        .filter(key -> DeviceKey.named(key).isEmpty())
                        .sorted()
                        .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "nel file dei dispositivi non si conosce «"
                            + String.join("», «", unknown)
                            + "»; si conoscono "
                            + String.join(", ", DeviceKey.texts())
                            + ".");
        }
        return new DeviceSettings(values);
    }

    /**
     * @throws IllegalStateException for a key that is in no list: it would be refused in a file
     */
    Optional<String> text(String key) {
        known(key);
        return Optional.ofNullable(values.getProperty(key))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static DeviceKey known(String key) {
        return DeviceKey.named(key).orElseThrow(() -> new IllegalStateException(key));
    }

    /** What is to be said of a line there is no doing without. */
    static IllegalArgumentException missing(String key, String example) {
        return new IllegalArgumentException(
                "nel file dei dispositivi manca «" + key + "»: si scrive come " + example + ".");
    }

    /**
     * @param example how a value looks
     * @param reader throws IllegalArgumentException for what is none
     * @throws IllegalArgumentException in Italian, naming the key
     */
    <T> Optional<T> value(String key, String example, Function<String, T> reader) {
        return text(key).map(text -> read(key, text, "come " + example, reader));
    }

    /**
     * @throws IllegalArgumentException in Italian, naming the key and all there is to choose from
     */
    <T> Optional<T> choice(String key, List<T> all, Function<T, String> name) {
        String names = String.join(", ", all.stream().map(name).toList());
        return text(key).map(text -> read(key, text, "una di " + names, named(all, name)));
    }

    private static <T> Function<String, T> named(List<T> all, Function<T, String> name) {
        return text ->
                all.stream()
                        .filter(one -> name.apply(one).equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new);
    }

    /** The reader's own words are not passed on: they may have a secret in them. */
    private static <T> T read(String key, String text, String better, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unfit) {
            String shown = known(key).isSecret() ? key : key + "=" + text;
            throw new IllegalArgumentException(
                    "nel file dei dispositivi «" + shown + "» non va: si scrive " + better + ".");
        }
    }

    /**
     * Where a device hangs.
     *
     * @param usual the format of its serial line where the file names none
     * @throws IllegalArgumentException naming the key, when the line's format is not one, or the
     *     path none
     */
    Optional<LineAddress> line(String device, String usual) {
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
            if (!key.isSecret() && values.containsKey(key.text())) {
                shown.put(key.text(), values.getProperty(key.text()));
            }
        }
        return shown;
    }
}
