package it.sporta.server.demo.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One file of comma-separated values (RFC 4180) with the names of its columns on top. */
final class Sheet {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setRecordSeparator('\n')
                    .get();

    private final Path file;

    private Sheet(Path file) {
        this.file = file;
    }

    /**
     * Every row of a file, understood.
     *
     * @throws BadRow for the first row that cannot be right
     * @throws IllegalStateException when the file cannot be read
     */
    static <T> List<T> read(Path directory, String name, Function<Entry, T> understand) {
        return new Sheet(directory.resolve(name)).rows(understand);
    }

    /** As {@link #read}, each row by its key and in the order of the file. */
    static <T> Map<String, T> byKey(Path directory, String name, Function<Entry, T> understand) {
        Map<String, T> rows = new LinkedHashMap<>();
        read(directory, name, row -> Map.entry(row.text("key"), understand.apply(row)))
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        return Collections.unmodifiableMap(rows);
    }

    private <T> List<T> rows(Function<Entry, T> understand) {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            List<T> rows = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            for (CSVRecord found : parser) {
                Entry entry = entry(found, parser.getHeaderNames().size());
                entry.mustDiffer(keys);
                rows.add(understand.apply(entry));
            }
            return List.copyOf(rows);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalStateException(
                    "The demo's table "
                            + file
                            + " is unreadable: "
                            + (Files.exists(file)
                                    ? "is it UTF-8 with closed quotes?"
                                    : "there is none."),
                    unreadable);
        }
    }

    private Entry entry(CSVRecord found, int columns) {
        Entry entry = new Entry(file.getFileName().toString(), found);
        if (found.size() != columns) {
            throw entry.bad(found.size() + " fields instead of " + columns);
        }
        return entry;
    }
}
