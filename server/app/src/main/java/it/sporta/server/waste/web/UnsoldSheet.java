package it.sporta.server.waste.web;

import it.sporta.kernel.waste.WasteReason;
import it.sporta.server.waste.Fate;
import it.sporta.server.waste.Unsold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Unsold food by what became of it, and why.
 *
 * @param columns those fates that occur, food waste first
 * @param rows those reasons that occur, what nobody said last
 */
public record UnsoldSheet(List<Column> columns, List<Row> rows) {

    /**
     * All of a fate.
     *
     * @param path to the list that adds up to it; empty where there is none
     */
    public record Column(Fate fate, long grams, Optional<String> path) {}

    /**
     * All of a reason.
     *
     * @param why empty where nobody said it
     * @param wasted grams of it that are food waste
     * @param grams in the order of the columns
     */
    public record Row(Optional<WasteReason> why, long wasted, List<Long> grams) {

        public String words() {
            return "why." + why.map(Enum::name).orElse("NOBODY_SAID");
        }
    }

    static UnsoldSheet of(List<Unsold.Part> parts, Function<Fate, Optional<String>> paths) {
        List<Column> columns = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            if (parts.stream().anyMatch(part -> part.fate() == fate)) {
                columns.add(
                        new Column(
                                fate, sum(parts, part -> part.fate() == fate), paths.apply(fate)));
            }
        }
        List<Row> rows =
                Stream.concat(
                                Arrays.stream(WasteReason.values()).map(Optional::of),
                                Stream.of(Optional.<WasteReason>empty()))
                        .map(why -> parts.stream().filter(part -> part.why().equals(why)).toList())
                        .filter(some -> !some.isEmpty())
                        .map(some -> row(some, columns))
                        .toList();
        return new UnsoldSheet(List.copyOf(columns), rows);
    }

    private static Row row(List<Unsold.Part> some, List<Column> columns) {
        return new Row(
                some.get(0).why(),
                sum(some, part -> part.fate().isFoodWaste()),
                columns.stream()
                        .map(column -> sum(some, part -> part.fate() == column.fate()))
                        .toList());
    }

    private static long sum(List<Unsold.Part> parts, Predicate<Unsold.Part> meant) {
        return parts.stream().filter(meant).mapToLong(Unsold.Part::grams).sum();
    }

    /** Food waste, in grams. */
    public long wasted() {
        return columns.stream()
                .filter(column -> column.fate().isFoodWaste())
                .mapToLong(Column::grams)
                .sum();
    }

    public long grams(Fate fate) {
        return columns.stream()
                .filter(column -> column.fate() == fate)
                .mapToLong(Column::grams)
                .sum();
    }
}
