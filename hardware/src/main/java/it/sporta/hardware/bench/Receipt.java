package it.sporta.hardware.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of paper.
 *
 * @param cut whether it was cut off; the last one may still hang in the printer
 */
public record Receipt(List<PaperItem> items, boolean cut) {
    public Receipt {
        items = List.copyOf(items);
    }

    /** The lines as plain text. */
    public String text() {
        return items.stream()
                .filter(PaperItem.Line.class::isInstance)
                .map(item -> ((PaperItem.Line) item).text())
                .collect(Collectors.joining("\n"));
    }
}
