package it.sporta.server.demo.data;

import it.sporta.kernel.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** A row with its file and number, so that whatever is wrong with it can be found. */
final class Entry {

    private static final long LARGEST = 1_000_000_000L;

    private final String file;
    private final CSVRecord fields;

    Entry(String file, CSVRecord fields) {
        this.file = file;
        this.fields = fields;
    }

    /** Counted as an editor without folded lines shows it: the names of the columns are row 1. */
    BadRow bad(String why) {
        return new BadRow(file, fields.getRecordNumber() + 1, why);
    }

    /** May be empty. */
    String maybe(String column) {
        if (!fields.isMapped(column)) {
            throw bad("there is no column " + column);
        }
        return fields.get(column).strip();
    }

    String text(String column) {
        String text = maybe(column);
        if (text.isEmpty()) {
            throw bad(column + " is empty");
        }
        return text;
    }

    /** A whole number from a limit to a thousand million. */
    long whole(String column, long least) {
        String text = text(column);
        if (!text.matches("-?\\d{1,10}")) {
            throw bad(column + " is no whole number: " + text);
        }
        long number = Long.parseLong(text);
        if (number < least || number > LARGEST) {
            throw bad(column + " is out of range: " + text);
        }
        return number;
    }

    int small(String column, int least, int most) {
        long number = whole(column, least);
        if (number > most) {
            throw bad(column + " is out of range: " + number);
        }
        return (int) number;
    }

    boolean yes(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw bad(column + " is neither yes nor no: " + text(column));
        };
    }

    LocalDate day(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeException wrong) {
            throw bad(column + " is no day: " + text(column));
        }
    }

    <E extends Enum<E>> E one(String column, Class<E> of) {
        String name = text(column);
        return Arrays.stream(of.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> bad(column + " cannot be " + name));
    }

    /** Joined by semicolons; empty when nothing is given. */
    List<String> list(String column) {
        String text = maybe(column);
        return text.isEmpty() ? List.of() : List.of(text.split(";", -1));
    }

    /** What another table's row is called. */
    String known(String column, Map<String, ?> others) {
        return requireKnown(column, text(column), others);
    }

    String requireKnown(String column, String key, Map<String, ?> others) {
        if (!others.containsKey(key)) {
            throw bad(column + " names nothing known: " + key);
        }
        return key;
    }

    /** Two rows of a table cannot have one key; tables without keys may repeat themselves. */
    void mustDiffer(Set<String> keys) {
        if (fields.isMapped("key") && !keys.add(text("key"))) {
            throw bad("key is there already: " + text("key"));
        }
    }

    /** A value that knows itself what it may be. */
    <T> T value(String column, Function<String, T> understand) {
        try {
            return understand.apply(maybe(column));
        } catch (Refused no) {
            throw bad(maybe(column) + " is refused: " + no.reason());
        } catch (IllegalArgumentException wrong) {
            throw bad(column + " cannot be " + maybe(column));
        }
    }
}
