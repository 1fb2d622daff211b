package it.sporta.bench;

import it.sporta.demo.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one may put on the pan or hold before the scanner, from the demo's tables.
 *
 * @param loose goods that are weighed, most wanted first
 * @param coded goods with a barcode
 */
public record Goods(List<Loose> loose, List<Coded> coded) {

    private static final int MOST_LOOSE = 8;
    private static final int MOST_CODED = 24;

    /** Some of a good in a crate. */
    public record Loose(String name, String picture, long grams) {}

    /** A packed good. */
    public record Coded(String name, String picture, String barcode) {}

    static final Goods NONE = new Goods(List.of(), List.of());

    /** The goods of one hub. */
    static Goods of(Path demo, String hub) throws IOException {
        Map<String, Map<String, String>> wanted = new HashMap<>();
        Table.read(demo.resolve("demand.csv")).rows().stream()
                .filter(row -> row.get("hub").equals(hub))
                .forEach(row -> wanted.put(row.get("product"), row));
        List<Map<String, String>> products =
                Table.read(demo.resolve("products.csv")).rows().stream()
                        .filter(row -> wanted.containsKey(row.get("key")))
                        .sorted(Comparator.comparingInt(row -> -weight(wanted.get(row.get("key")))))
                        .toList();
        return new Goods(
                loose(products.stream(), wanted).limit(MOST_LOOSE).toList(),
                coded(products.stream()).limit(MOST_CODED).toList());
    }

    private static Stream<Loose> loose(
            Stream<Map<String, String>> products, Map<String, Map<String, String>> wanted) {
        return products.filter(row -> row.get("unit").equals("KILOGRAM"))
                .map(
                        row ->
                                new Loose(
                                        row.get("short_name"),
                                        row.get("picture"),
                                        grams(wanted.get(row.get("key")))));
    }

    private static Stream<Coded> coded(Stream<Map<String, String>> products) {
        return products.filter(row -> !row.get("barcode").isEmpty())
                .map(
                        row ->
                                new Coded(
                                        row.get("short_name"),
                                        row.get("picture"),
                                        row.get("barcode")));
    }

    private static int weight(Map<String, String> demand) {
        return Integer.parseInt(demand.get("weight"));
    }

    /**
     * The mean of what people take, on a step of the scale: no round figure, as at a real counter.
     */
    private static long grams(Map<String, String> demand) {
        long sum =
                Stream.of("quantity_min", "quantity_typical", "quantity_max")
                        .mapToLong(name -> Long.parseLong(demand.get(name)))
                        .sum();
        return sum / 3 / 5 * 5;
    }
}
