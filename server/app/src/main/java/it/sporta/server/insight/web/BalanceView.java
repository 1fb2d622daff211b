package it.sporta.server.insight.web;

import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/** The mass balance of one article over some days. */
public record BalanceView(
        String product,
        String hub,
        LocalDate from,
        LocalDate to,
        List<Entry<String, String>> products,
        List<Entry<String, String>> hubs,
        Optional<Sheet> sheet)
        implements View {

    /**
     * The figures, as they are read.
     *
     * @param available opening and what came
     * @param accounted what left and what is there
     * @param drift what stock and movements differ by; empty when the balance closes
     * @param moved whether anything was there or moved at all
     */
    public record Sheet(
            String opening,
            List<Row> came,
            String available,
            List<Row> left,
            String closing,
            String accounted,
            Optional<String> drift,
            boolean moved) {}

    /**
     * One way goods came or left.
     *
     * @param words key of its name
     * @param path to its movements
     */
    public record Row(String words, String amount, String path, long thousandths) {}
}
