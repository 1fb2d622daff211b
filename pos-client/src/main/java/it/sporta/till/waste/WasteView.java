package it.sporta.till.waste;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.ui.View;
import java.util.List;
import java.util.Optional;

/**
 * The waste station at one of its three steps.
 *
 * @param rows the last weighings
 * @param selling whether a drawer is open, and selling is where one came from
 */
public record WasteView(Step step, List<Row> rows, boolean selling) implements View {

    /** What is asked. */
    public sealed interface Step {}

    /**
     * What is it?
     *
     * @param family the one shown; empty for what expires or is on hand
     */
    public record What(
            List<FamilyKey> families,
            String family,
            List<TileKey> tiles,
            int page,
            boolean next,
            String words,
            List<BinKey> bins,
            boolean scale)
            implements Step {

        public boolean isToday() {
            return family.isEmpty() && words.isEmpty();
        }
    }

    /** Why does it leave? */
    public record Why(Held held, List<WasteReason> reasons) implements Step {}

    /**
     * Where does it go?
     *
     * @param proposed the next step of the hierarchy
     */
    public record Where(
            Held held,
            WasteReason reason,
            WasteDestination proposed,
            List<WasteDestination> destinations)
            implements Step {}

    /** One family's key. */
    public record FamilyKey(String key, String name, String tint, boolean on) {}

    /**
     * One article's tile, or one of its lots'.
     *
     * @param key as {@link WasteDesk#what} reads it
     * @param last the lot's last day; empty for an article
     * @param past whether that day is over
     */
    public record TileKey(
            String key,
            String word,
            Optional<String> last,
            boolean past,
            Optional<String> picture,
            String tint) {}

    /** A bin whose weight is taken off. */
    public record BinKey(String name, String tare, boolean on) {}

    /**
     * What was measured.
     *
     * @param name empty where nobody knows the article
     * @param family its name; empty for a mixture
     * @param weight beside counted pieces; empty where nothing was weighed
     * @param tare empty without a bin
     */
    public record Held(
            String id,
            String name,
            String family,
            String amount,
            Optional<String> weight,
            Optional<String> tare,
            Optional<String> lot,
            boolean keyed) {}

    /** A weighing that was told. */
    public record Row(
            String id,
            String name,
            String family,
            String amount,
            WasteReason reason,
            WasteDestination destination,
            boolean keyed) {}
}
