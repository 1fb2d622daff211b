package it.sporta.hardware.bench.fiscal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document a twin printed and numbered.
 *
 * @param paper its lines as a person would read them
 * @param paid cents by payment type of the protocol, change taken off
 * @param reference of a void or a return, {@code 0012-0045}; else empty
 */
public record PrintedDocument(
        Kind kind,
        int z,
        int number,
        LocalDateTime at,
        long totalCents,
        List<String> paper,
        Map<String, Long> paid,
        Map<Integer, Long> byDepartment,
        String lottery,
        String buyer,
        String reference) {
    private static final int COLUMNS = 42;
    private static final Pattern SUM = Pattern.compile("(.*) (-?[0-9]{1,12})");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd-MM-uuuu  HH:mm");

    /** What it is. */
    public enum Kind {
        SALE,
        ANNULMENT,
        RETURN
    }

    public PrintedDocument {
        paper = List.copyOf(paper);
        paid = Map.copyOf(paid);
        byDepartment = Map.copyOf(byDepartment);
    }

    /** What comes out, as a person reads it; of a demonstration, and it says so. */
    List<String> asPrinted(String serial) {
        List<String> lines = new ArrayList<>();
        lines.add("DOCUMENTO COMMERCIALE - DIMOSTRAZIONE");
        lines.add(
                switch (kind) {
                    case SALE -> "di vendita o prestazione";
                    case ANNULMENT -> "emesso per ANNULLAMENTO di " + reference;
                    case RETURN -> "emesso per RESO di " + reference;
                });
        paper.forEach(line -> lines.add(priced(line)));
        lines.add(columns("TOTALE COMPLESSIVO", totalCents));
        lines.add(MOMENT.format(at));
        lines.add("DOCUMENTO N. " + name());
        lines.add("RT " + serial);
        return lines;
    }

    private static String priced(String line) {
        Matcher ends = SUM.matcher(line);
        return ends.matches() ? columns(ends.group(1), Long.parseLong(ends.group(2))) : line;
    }

    /** Words at the left, euro at the right. */
    static String columns(String words, long cents) {
        String sum = String.format("%d,%02d", cents / 100, Math.abs(cents % 100));
        String fit = words.substring(0, Math.min(words.length(), COLUMNS - 1 - sum.length()));
        return fit + " ".repeat(COLUMNS - fit.length() - sum.length()) + sum;
    }

    /** As printed on it. */
    public String name() {
        return String.format("%04d-%04d", z, number);
    }
}
