package it.sporta.server.buyinggroup.web;

import it.sporta.server.buyinggroup.CycleState;
import it.sporta.ui.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A member's own page: the cycles of the group, with what the member has in each. */
public record GroupView(String member, long card, List<Row> cycles) implements View {

    /**
     * @param amount own total, as booked or as received
     * @param lines how many articles the member has in it
     */
    public record Row(
            String id,
            String name,
            CycleState state,
            Instant opens,
            Instant closes,
            LocalDate delivery,
            int lines,
            long amount) {}
}
