package it.sporta.kernel.feed;

import it.sporta.kernel.product.Barcode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The label of something made at the hub, word for word (Regulation (EU) 1169/2011, art. 9): who
 * prints it adds nothing and leaves nothing out.
 *
 * @param batch it was made in, with {@code line} what identifies it
 * @param made on which day
 * @param pieces how many labels it takes, at least 1
 * @param paragraphs from top to bottom; none where it may not be printed
 * @param refusal why it may not be printed, one Italian sentence; empty where it may
 */
public record FoodLabel(
        UUID batch,
        int line,
        String name,
        String lot,
        LocalDate made,
        long pieces,
        List<Paragraph> paragraphs,
        Optional<Barcode> barcode,
        String refusal) {

    /** What a paragraph is: how large it has to be follows from it. */
    public enum Kind {
        NAME,
        /** The net quantity, of up to 1 kg or 1 l. */
        NET,
        /** The net quantity, of more. */
        NET_OF_MUCH,
        TEXT
    }

    /** A paragraph of it. */
    public record Paragraph(Kind kind, List<Part> parts) {

        public Paragraph {
            Objects.requireNonNull(kind, "kind");
            parts = List.copyOf(parts);
        }

        public static Paragraph of(Kind kind, String text) {
            return new Paragraph(kind, List.of(Part.plain(text)));
        }

        /** Without what stands out. */
        public String text() {
            return String.join("", parts.stream().map(Part::text).toList());
        }
    }

    /**
     * A piece of what a label says.
     *
     * @param strong an allergen's name: it must stand out from the rest by font, style or
     *     background, every time it occurs (Regulation (EU) 1169/2011, art. 21(1)(b))
     */
    public record Part(String text, boolean strong) {

        public Part {
            Objects.requireNonNull(text, "text");
        }

        public static Part plain(String text) {
            return new Part(text, false);
        }

        public static Part strong(String text) {
            return new Part(text, true);
        }
    }

    public FoodLabel {
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(made, "made");
        Objects.requireNonNull(barcode, "barcode");
        paragraphs = List.copyOf(paragraphs);
        if (name.isBlank() || lot.isBlank() || pieces < 1) {
            throw new IllegalArgumentException("no label: " + name + " " + lot + " " + pieces);
        }
        if (paragraphs.isEmpty() == refusal.isEmpty()) {
            throw new IllegalArgumentException("a label says something, or why it does not");
        }
    }

    public boolean isRefused() {
        return !refusal.isEmpty();
    }

    public boolean isOf(UUID otherBatch, int otherLine) {
        return batch.equals(otherBatch) && line == otherLine;
    }
}
