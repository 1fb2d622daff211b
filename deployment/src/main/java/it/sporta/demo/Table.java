package it.sporta.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one table, each a map from column name to value; an empty field is an empty string.
 * Fields may be quoted; no field spans lines.
 */
public record Table(List<Map<String, String>> rows) {

    /** Rows and values are copied. */
    public Table {
        rows = rows.stream().map(Map::copyOf).toList();
    }

    /**
     * Reads a table; a file that is not there has no rows.
     *
     * @throws IllegalArgumentException naming the line that has another number of fields than the
     *     first
     */
    public static Table read(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readAllLines(file)) : new Table(List.of());
    }

    static Table parse(List<String> lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> names = lines.isEmpty() ? List.of() : fields(lines.get(0));
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            if (!line.isBlank()) {
                rows.add(row(names, fields(line), line));
            }
        }
        return new Table(rows);
    }

    private static Map<String, String> row(List<String> names, List<String> values, String line) {
        if (values.size() != names.size()) {
            throw new IllegalArgumentException(
                    values.size() + " fields instead of " + names.size() + ": " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), values.get(i));
        }
        return row;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            boolean doubled =
                    quoted && sign == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                field.append(sign);
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(sign);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
