package it.sporta.till.devices;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The text of a file of {@code key=value} lines, as {@link Properties} reads them. What changes
 * takes the place of what was there; comments, order and all that stays keep their own writing.
 */
final class SettingsText {

    private static final String NOT_KNOWN = "# non si conosce: ";

    private SettingsText() {}

    /**
     * @throws IllegalArgumentException for a text that cannot be read as such lines
     */
    static Map<String, String> values(String text) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory has no disk
        }
        Map<String, String> values = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
        return values;
    }

    /**
     * The text with these values instead of its own. Lines that nobody knows become comments, so
     * that they are complained of once.
     */
    static String changed(String text, Map<String, String> values) {
        Map<String, String> missing = new TreeMap<>(values);
        List<String> lines = new ArrayList<>();
        for (String line : logicalLines(text)) {
            changed(line, missing, values).ifPresent(lines::add);
        }
        missing.forEach((key, value) -> lines.add(line(key, value)));
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static Optional<String> changed(
            String line, Map<String, String> missing, Map<String, String> values) {
        Map<String, String> said = values(line);
        if (said.isEmpty()) {
            return Optional.of(line);
        }
        String key = said.keySet().iterator().next();
        if (DeviceKey.named(key).isEmpty()) {
            return Optional.of(NOT_KNOWN + line.replace("\n", "\n# "));
        }
        if (missing.remove(key) == null) {
            return Optional.empty();
        }
        boolean same = said.get(key).strip().equals(values.get(key));
        return Optional.of(same ? line : line(key, values.get(key)));
    }

    /** A line that ends with a backslash goes on in the next one, unless it is a comment. */
    private static List<String> logicalLines(String text) {
        List<String> whole = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.lines().toList()) {
            open.append(line);
            if (goesOn(open.toString(), line)) {
                open.append('\n');
            } else {
                whole.add(open.toString());
                open.setLength(0);
            }
        }
        if (open.length() > 0) {
            whole.add(open.toString().stripTrailing());
        }
        return whole;
    }

    private static boolean goesOn(String logical, String line) {
        String begin = logical.stripLeading();
        boolean comment = begin.startsWith("#") || begin.startsWith("!");
        int backslashes = line.length() - line.replaceAll("\\\\+$", "").length();
        return !comment && !begin.isBlank() && backslashes % 2 == 1;
    }

    private static String line(String key, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return key + "=" + escaped.replace("\t", "\\t").replace("\f", "\\f");
    }
}
