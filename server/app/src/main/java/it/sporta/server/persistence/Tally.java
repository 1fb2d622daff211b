package it.sporta.server.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds to rows that many add to. What comes together is added up first and written once a row, in
 * the order of the keys, so two writers never wait for each other crosswise; the database adds, so
 * nothing read before can be stale.
 */
public final class Tally {

    private static final Comparator<List<Comparable<?>>> BY_KEY = Tally::compare;

    private final String update;
    private final String insert;
    private final int width;
    private final SortedMap<List<Comparable<?>>, long[]> rows = new TreeMap<>(BY_KEY);

    /**
     * @param keys columns that name a row; the primary key must be among them
     * @param sums columns that are added to
     */
    public Tally(String table, List<String> keys, List<String> sums) {
        this.width = sums.size();
        this.update =
                sums.stream()
                                .map(sum -> sum + " = " + sum + " + ?")
                                .collect(Collectors.joining(", ", "UPDATE " + table + " SET ", ""))
                        + keys.stream()
                                .map(key -> key + " = ?")
                                .collect(Collectors.joining(" AND ", " WHERE ", ""));
        List<String> columns = Stream.concat(sums.stream(), keys.stream()).toList();
        this.insert =
                columns.stream()
                                .collect(
                                        Collectors.joining(
                                                ", ", "INSERT INTO " + table + " (", ")"))
                        + columns.stream()
                                .map(column -> "?")
                                .collect(Collectors.joining(", ", " VALUES (", ")"));
    }

    public Tally add(List<Comparable<?>> key, long... amounts) {
        if (amounts.length != width) {
            throw new IllegalArgumentException(amounts.length + " amounts for " + width);
        }
        long[] row = rows.computeIfAbsent(key, absent -> new long[width]);
        for (int i = 0; i < width; i++) {
            row[i] = Math.addExact(row[i], amounts[i]);
        }
        return this;
    }

    public void post(Database database) {
        List<Object[]> values = new ArrayList<>(rows.size());
        rows.forEach((key, amounts) -> values.add(values(key, amounts)));
        int[] changed = database.changeAll(update, values);
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0 && !database.insertUnlessThere(insert, values.get(i))) {
                database.change(update, values.get(i));
            }
        }
    }

    private Object[] values(List<Comparable<?>> key, long[] amounts) {
        Object[] all = new Object[width + key.size()];
        for (int i = 0; i < width; i++) {
            all[i] = amounts[i];
        }
        for (int i = 0; i < key.size(); i++) {
            all[width + i] = key.get(i);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static int compare(List<Comparable<?>> one, List<Comparable<?>> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = ((Comparable<Object>) one.get(i)).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
