package it.sporta.server.catalogue.web;

import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.quantity.Unit;
import it.sporta.ui.Paper;
import it.sporta.ui.Words;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Labels of the shelf on a sheet, two beside each other, with what must stand at goods that are
 * sold loose: their price by the unit (Codice del consumo, D.Lgs. 206/2005, art. 14), of fruit and
 * vegetables where they come from and, for some, category and variety (Delegated Regulation (EU)
 * 2023/2429), and their allergens (Regulation (EU) 1169/2011, art. 44).
 */
public record ShelfPaper(List<Tag> tags) implements Paper {

    /**
     * One label.
     *
     * @param cents of one unit, today
     * @param category and {@code variety}, empty where it has none
     * @param producer empty where nobody is named
     */
    public record Tag(
            String name,
            long cents,
            Unit unit,
            String origin,
            String category,
            String variety,
            String producer,
            Allergens allergens) {}

    /** Two in a row. */
    public int[] rows() {
        return IntStream.range(0, (tags.size() + 1) / 2).toArray();
    }

    public Tag first(int row) {
        return tags.get(row * 2);
    }

    /** An odd one stands alone. */
    public boolean hasSecond(int row) {
        return row * 2 + 1 < tags.size();
    }

    public Tag second(int row) {
        return tags.get(row * 2 + 1);
    }

    @Override
    public String title(Words words) {
        return words.text("ShelfPaper.title");
    }
}
