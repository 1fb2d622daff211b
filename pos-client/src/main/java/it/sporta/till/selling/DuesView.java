package it.sporta.till.selling;

import it.sporta.kernel.feed.Due;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** Those of today first, and by name as an Italian directory has them. */
    static DuesView of(String words, List<Due> found, LocalDate today) {
        Comparator<Due> order =
                Comparator.comparing((Due due) -> !due.day().equals(Optional.of(today)))
                        .thenComparing(Due::who, Collator.getInstance(Locale.ITALIAN))
                        .thenComparing(Due::code);
        return new DuesView(words, found.stream().sorted(order).map(Key::of).toList());
    }

    public boolean hasAsked() {
        return !words.isBlank();
    }
}
