package it.sporta.till.labels;

import it.sporta.hardware.label.Label.Size;
import it.sporta.kernel.Refused;
import it.sporta.till.labels.Layout.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a layout: a line for each row, its size first; {@code #} begins a remark.
 *
 * <pre>
 * name   {name}
 * text   Origine: {origin}
 * label  {label}
 * code   (01)0{ean}(10){lot-code} | {ean}
 * </pre>
 *
 * What it refuses names the file, the line and what is wrong with it.
 */
final class LayoutText {

    private static final Map<String, Size> SIZES =
            Map.of(
                    "text", Size.TEXT,
                    "name", Size.NAME,
                    "quantity", Size.QUANTITY,
                    "large", Size.LARGE_QUANTITY);

    private static final String WHOLE = "label";
    private static final String CODE = "code";

    private final LabelKind kind;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private int line;

    private LayoutText(LabelKind kind) {
        this.kind = kind;
    }

    /**
     * @throws Refused {@code layout.size}, {@code layout.empty}, {@code layout.field}, {@code
     *     layout.brace}, {@code layout.label}, {@code layout.code}, {@code layout.bars}, {@code
     *     layout.missing}, {@code layout.apart}
     */
    static Layout read(LabelKind kind, String text) {
        LayoutText reading = new LayoutText(kind);
        text.lines().forEach(reading::line);
        reading.requireAll();
        return new Layout(reading.rows);
    }

    private void line(String written) {
        line++;
        String text = written.replace("\ufeff", "").strip();
        if (!text.isEmpty() && !text.startsWith("#")) {
            String[] row = text.split("\\s+", 2);
            require(row.length == 2, "layout.empty", row[0]);
            requireFields(row[1]);
            Row read = row(row[0], row[1]);
            rows.add(read);
            told.addAll(toldBy(read));
        }
    }

    /** What such a row says whenever the sticker has it; of a code nobody reads it. */
    private Set<String> toldBy(Row row) {
        if (row instanceof Layout.Whole) {
            return Set.of(WHOLE);
        }
        if (row instanceof Layout.Words words) {
            Set<String> fields = Layout.fieldsOf(words.text());
            return fields.stream()
                    .filter(one -> !one.equals(WHOLE) && othersAreSure(one, fields))
                    .collect(Collectors.toSet());
        }
        return Set.of();
    }

    private boolean othersAreSure(String one, Set<String> fields) {
        return fields.stream().allMatch(other -> other.equals(one) || kind.sure().contains(other));
    }

    private Row row(String size, String text) {
        if (size.equals(WHOLE)) {
            require(text.equals("{label}"), "layout.label");
            return new Layout.Whole();
        }
        if (size.equals(CODE)) {
            boolean first = rows.stream().noneMatch(Layout.Code.class::isInstance);
            require(first, "layout.code");
            List<String> choices = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
            require(choices.stream().allMatch(LayoutText::isCode), "layout.bars");
            return new Layout.Code(choices);
        }
        require(SIZES.containsKey(size), "layout.size", size, sizes());
        return new Layout.Words(SIZES.get(size), text);
    }

    /** An article's own, or fields of GS1 behind their identifiers. */
    private static boolean isCode(String choice) {
        return choice.matches("\\{[a-z-]+}|(\\(\\d{2,4}\\)[^()]+)+");
    }

    private static String sizes() {
        Set<String> all = new TreeSet<>(SIZES.keySet());
        all.addAll(List.of(WHOLE, CODE));
        return String.join(", ", all);
    }

    private void requireFields(String text) {
        String rest = Layout.FIELD.matcher(text).replaceAll("");
        require(rest.indexOf('{') < 0 && rest.indexOf('}') < 0, "layout.brace");
        for (String field : Layout.fieldsOf(text)) {
            String all = String.join(", ", new TreeSet<>(kind.fields()));
            require(kind.fields().contains(field), "layout.field", field, all);
            used.add(field);
        }
    }

    private void require(boolean right, String reason, Object... details) {
        if (!right) {
            List<Object> all = new ArrayList<>(List.of(kind.file(), line));
            all.addAll(List.of(details));
            throw new Refused(reason, all.toArray());
        }
    }

    private void requireAll() {
        for (String field : new TreeSet<>(kind.required())) {
            if (!told.contains(field)) {
                String reason = used.contains(field) ? "layout.apart" : "layout.missing";
                throw new Refused(reason, kind.file(), field);
            }
        }
    }
}
