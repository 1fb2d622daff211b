package it.sporta.till.selling;

import it.sporta.kernel.feed.Due;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.util.List;

/**
 * Ritiri e acconti, in the place of the tiles.
 *
 * @param words what was looked for
 */
public record DuesView(String words, List<Key> found) implements View {

    /** One that waits to be paid. */
    public record Key(String id, String who, String title, String code, String total) {

        static Key of(Due due) {
            return new Key(
                    due.id().toString(),
                    due.who(),
                    due.title(),
                    due.code(),
                    Format.ITALIAN.amount(due.total().cents()));
        }
    }

    static DuesView of(String words, List<Due> found) {
        return new DuesView(words, found.stream().map(Key::of).toList());
    }

    public boolean hasAsked() {
        return !words.isBlank();
    }
}
