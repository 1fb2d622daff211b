package it.sporta.server.waste.web;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.server.Days;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * What was weighed in some days.
 *
 * @param days how many until today; empty where others were asked for
 * @param nameless whether only those without an article are listed
 * @param hub the one that is looked at; empty for all
 * @param unsold all that became waste, was given or used otherwise, also what no station weighed
 * @param weighings the latest of the stations
 * @param weighed how many there were in all
 */
public record WasteView(
        Days period,
        Optional<Integer> days,
        boolean nameless,
        String hub,
        List<Entry<String, String>> hubs,
        UnsoldSheet unsold,
        List<Waiting> waiting,
        List<DonationRow> donations,
        List<Row> weighings,
        long weighed)
        implements View {

    /** In cents, at the price it was last on sale for. */
    public long givenValue() {
        return donations.stream().mapToLong(DonationRow::value).sum();
    }

    /** Food of a hub that waits to be given. */
    public record Waiting(String hub, String name, long count) {}

    /** A donation as the list shows it. */
    public record DonationRow(
            String id, String number, Instant at, String hub, String donee, long value) {}

    /** A weighing as the list shows it. */
    public record Row(
            Instant at,
            String hub,
            Optional<String> product,
            String name,
            String family,
            String amount,
            long grams,
            boolean keyed,
            WasteReason reason,
            WasteDestination destination,
            boolean withdrawn,
            boolean toGive) {}
}
