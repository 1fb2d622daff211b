package it.sporta.server.lab.web;

import it.sporta.server.Days;
import it.sporta.server.lab.Trade;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Batches in work, and those that are closed.
 *
 * @param days whose closed batches are shown, and none in work; empty for the last
 */
public record BatchesView(Optional<Days> days, List<Row> open, List<Row> closed) implements View {

    /**
     * @param at when it was closed, or opened
     * @param yield hundredths of a per cent
     */
    public record Row(
            String id,
            String code,
            String name,
            String hub,
            Trade trade,
            Instant at,
            long inGrams,
            long outGrams,
            long unexplained,
            OptionalLong yield) {

        public Optional<Integer> percent() {
            return yield.isPresent()
                    ? Optional.of(Math.toIntExact(yield.getAsLong()))
                    : Optional.empty();
        }
    }
}
