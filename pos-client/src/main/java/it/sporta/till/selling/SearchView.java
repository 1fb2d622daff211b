package it.sporta.till.selling;

import it.sporta.till.selling.GoodsView.TileKey;
import it.sporta.ui.View;
import java.util.List;

/**
 * Articles by name, in the place of the tiles.
 *
 * @param words what was looked for
 */
public record SearchView(String words, List<TileKey> found) implements View {

    /** Whether there is something to say about what was found. */
    public boolean hasAsked() {
        return !words.isBlank();
    }
}
