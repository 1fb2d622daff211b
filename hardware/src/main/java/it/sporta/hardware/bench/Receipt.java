package it.sporta.hardware.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of paper.
 *
 * @param cut whether it was cut off; the last one may still hang in the printer
 * @param raw the bytes that made it, for those who decode for themselves
 */
public record Receipt(List<PaperItem> items, boolean cut, byte[] raw) {
    public Receipt {
        items = List.copyOf(items);
        raw = raw.clone();
    }

    @Override
    public byte[] raw() {
        return raw.clone();
    }

    /** The lines as plain text. */
    public String text() {
        return items.stream()
                .filter(PaperItem.Line.class::isInstance)
                .map(item -> ((PaperItem.Line) item).text())
                .collect(Collectors.joining("\n"));
    }
}
