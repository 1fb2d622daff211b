package it.sporta.server.stock.web;

import it.sporta.server.catalogue.DateKind;
import it.sporta.server.stock.Reason;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One lot, where it is, and all that happened to it. */
public record LotView(
        String product,
        String productId,
        String label,
        String origin,
        String producer,
        LocalDate received,
        DateKind dateKind,
        Optional<LocalDate> date,
        Freshness freshness,
        long costCents,
        String unit,
        List<Left> left,
        List<Move> moves)
        implements View {

    /** What is left at a place. */
    public record Left(String hub, String place, String amount) {}

    /**
     * A movement, as it is read aloud: from here to there, so much, why; by whom at the office.
     *
     * @param document the ticket, delivery or count it came from
     * @param page where its document can be read, or empty
     */
    public record Move(
            Instant at,
            String document,
            String from,
            String to,
            String amount,
            Reason reason,
            long cents,
            String by,
            String page) {}

    /** What kind of date it is; nothing where there is none. */
    public Optional<String> dateWords() {
        String kind = dateKind == DateKind.NONE ? "sell" : dateKind.name();
        return date.map(day -> "datekind." + kind);
    }

    @Override
    public String title(Words words) {
        return words.text("LotView.title", "product", product);
    }
}
