package it.sporta.server.sync.web;

import it.sporta.server.Form;
import it.sporta.server.sync.AsideEntry;
import it.sporta.server.sync.RefusedEntry;
import it.sporta.server.sync.TillState;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * The tills.
 *
 * @param code a one-time code that has just been made, shown once
 * @param stamp of what is shown, so that an unchanged page is not drawn again
 */
public record TillsView(
        List<Row> tills,
        List<AsideEntry> aside,
        List<Refusal> refused,
        Form form,
        Optional<Code> code,
        List<Entry<String, String>> hubs,
        String stamp)
        implements View {

    /** How a till stands. */
    public record Row(
            String id,
            String name,
            String hub,
            Optional<Instant> heard,
            boolean silent,
            Optional<Long> unsent,
            TillState state,
            boolean revoked,
            String head,
            Optional<Boolean> whole,
            Optional<Instant> checked,
            long aside,
            long refused) {}

    /**
     * @param known the till exists
     */
    public record Refusal(RefusedEntry entry, String till, boolean known) {}

    /** For which till a code is, and how long it may be used. */
    public record Code(String till, String code, Instant expires) {}

    /** What waits for a person. */
    public long alarms() {
        return aside.size() + refused.size();
    }
}
