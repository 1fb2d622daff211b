package it.sporta.server.insight.web;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Days;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.news.WeekFigures;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A week of the house, owner by owner.
 *
 * @param unread whether another was asked for that nobody could read
 * @param current whether today is in it: then it also says what waits for a person
 */
public record WeekView(Days days, boolean current, boolean unread, List<House> houses)
        implements View {

    /** The same, shown because nobody could read which was asked for. */
    WeekView instead() {
        return new WeekView(days, current, true, houses);
    }

    /** The trades of one owner, and its kilos. */
    public record House(String id, String name, List<Chapter> chapters, Balance balance) {}

    /** What one trade answers for. */
    public record Chapter(WeekChapter which, List<Figure> figures, List<Waiting> tasks) {

        boolean isEmpty() {
            return figures.isEmpty() && tasks.isEmpty();
        }

        /** The trade's own page. */
        public String path() {
            return Trades.page(which);
        }
    }

    /** A figure, with who said it: its name is in their words. */
    public record Figure(WeekFigures by, WeekFigure said) {

        public String name(Words reader) {
            return Words.of(by.getClass(), Locale.forLanguageTag(reader.language()))
                    .text(said.words());
        }

        public String amount(Format format) {
            return switch (kind()) {
                case MONEY -> format.money(said.value());
                case WEIGHT -> format.weight(said.value());
                case COUNT -> format.number(said.value());
            };
        }

        public boolean isPart() {
            return said.part();
        }

        public Kind kind() {
            return said.kind();
        }

        public WeekChapter chapter() {
            return said.chapter();
        }

        public UUID of() {
            return said.organisation();
        }

        public long value() {
            return said.value();
        }

        public String path() {
            return said.path();
        }
    }

    /**
     * All that came and where all of it is, in grams.
     *
     * @param places names of the columns after the first, which is of all together
     * @param came of all together; {@code named} with what left and what stock grew by
     * @param unweighed how many movements have no weight and are not in it
     */
    public record Balance(
            List<String> places,
            List<Row> rows,
            long came,
            long named,
            boolean closed,
            long unweighed,
            String unweighedPath) {

        public boolean isEmpty() {
            return rows.isEmpty() && unweighed == 0;
        }
    }

    /**
     * A figure of all together and at each place.
     *
     * @param words key of its name
     * @param sum whether the rows below it add up to it, or it stands for itself
     */
    public record Row(String words, boolean sum, List<Optional<Cell>> cells) {}

    /**
     * Grams, and the path to the movements that make them up.
     *
     * @param pieces beside them, that nobody knows the weight of, in thousandths; so are {@code
     *     litres}
     */
    public record Cell(long grams, long pieces, long litres, String path) {

        /** Pieces are told as pieces, litres as litres, and never as no weight. */
        public String amount(Format format) {
            List<String> told = new ArrayList<>();
            if (grams != 0 || pieces == 0 && litres == 0) {
                told.add(format.weight(grams));
            }
            if (pieces != 0) {
                told.add(format.quantity(new Quantity(pieces, Unit.PIECE)));
            }
            if (litres != 0) {
                told.add(format.quantity(new Quantity(litres, Unit.LITRE)));
            }
            return String.join(", ", told);
        }
    }

    public LocalDate before() {
        return days.first().minusDays(7);
    }

    public LocalDate after() {
        return days.first().plusDays(7);
    }
}
