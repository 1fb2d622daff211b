package it.sporta.server.lab.web;

import it.sporta.kernel.product.Allergens;
import it.sporta.server.Form;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.lab.Loss;
import it.sporta.server.lab.Trade;
import it.sporta.server.stock.PlaceKind;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * A batch sheet.
 *
 * @param plan what the recipe asks for and is not all there yet; empty once it is closed
 * @param recipe where it can be read; empty for a free transformation
 * @param line the next of what goes in
 * @param fresh an identity for what this page may make
 */
public record BatchView(
        String id,
        String code,
        String name,
        String hub,
        Trade trade,
        Optional<String> recipe,
        Instant opened,
        Optional<Instant> closed,
        Balance balance,
        List<Planned> plan,
        List<In> inputs,
        List<Out> outputs,
        List<Lost> losses,
        Allergens allergens,
        List<String> unknown,
        List<Left> left,
        Choices choices,
        int line,
        String fresh,
        Form form)
        implements View {

    /**
     * Grams and cents.
     *
     * @param percent the yield, in hundredths; empty before anything went in
     */
    public record Balance(
            long in,
            long out,
            long lost,
            long unexplained,
            Optional<Integer> percent,
            long cents) {}

    /** What can be chosen. */
    public record Choices(
            List<Entry<String, String>> lots,
            List<Entry<String, String>> rooms,
            List<Entry<String, String>> articles,
            String usualArticle,
            String usualPiece) {

        public Loss.Kind[] kinds() {
            return Loss.Kind.values();
        }

        public List<PlaceKind> destinations() {
            return Destinations.OF_LOSSES;
        }

        public List<PlaceKind> leftoverDestinations() {
            return Destinations.OF_LEFTOVERS;
        }
    }

    /**
     * An ingredient of the recipe.
     *
     * @param lots where it can be taken from, what expires first before
     * @param missing how much is not weighed in yet, as the field is filled
     * @param weighed its quantity is its weight
     */
    public record Planned(
            String name,
            String wording,
            String needed,
            String there,
            boolean complete,
            boolean weighed,
            List<Entry<String, String>> lots,
            String missing,
            String missingKilos) {}

    /** What went in. */
    public record In(
            int line,
            String lot,
            String name,
            String label,
            String amount,
            long grams,
            long cents,
            boolean takenBack) {}

    /**
     * What came out.
     *
     * @param date of the lot; while the batch is open, the usual one
     * @param declared the article says it holds fewer allergens than it inherits
     */
    public record Out(
            int line,
            String name,
            String productId,
            String amount,
            long grams,
            String room,
            boolean byProduct,
            Optional<String> lot,
            DateKind dateKind,
            Optional<LocalDate> date,
            Optional<Long> cents,
            boolean declared) {}

    /**
     * @param of the ingredient it was; empty where it was of all
     */
    public record Lost(int line, Loss.Kind kind, PlaceKind to, String of, long grams) {}

    /**
     * What is left of a thing that was made.
     *
     * @param expected as the form tells it back
     */
    public record Left(
            String lot, String place, String name, String room, String amount, String expected) {}

    public boolean isOpen() {
        return closed.isEmpty();
    }

    @Override
    public String title(Words words) {
        return words.text("BatchView.title", "name", name, "code", code);
    }
}
