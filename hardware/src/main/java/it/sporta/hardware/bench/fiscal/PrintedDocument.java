package it.sporta.hardware.bench.fiscal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

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

    /** As printed on it. */
    public String name() {
        return String.format("%04d-%04d", z, number);
    }
}
