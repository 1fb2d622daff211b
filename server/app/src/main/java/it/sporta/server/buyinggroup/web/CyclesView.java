package it.sporta.server.buyinggroup.web;

import it.sporta.server.buyinggroup.CycleState;
import it.sporta.ui.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All cycles of all groups, the last first. */
public record CyclesView(List<Row> rows) implements View {

    /**
     * @param booked what the members booked altogether, in cents
     * @param allSent whether it is ordered, and every order is with its producer
     * @param members who booked anything
     * @param tasks what came from a till and waits for a decision
     */
    public record Row(
            String id,
            long number,
            String name,
            String group,
            CycleState state,
            boolean allSent,
            Instant opens,
            Instant closes,
            LocalDate delivery,
            long members,
            long booked,
            int tasks) {}
}
