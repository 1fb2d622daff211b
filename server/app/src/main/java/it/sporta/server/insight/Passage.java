package it.sporta.server.insight;

import it.sporta.kernel.ticket.Channel;
import it.sporta.server.insight.MassBalance.Flow;
import java.util.Optional;
import java.util.UUID;

/**
 * Goods of one owner that went one way, in grams.
 *
 * @param owner of their lot; where no lot covered them, of the hub
 * @param channel through which they were sold; empty where no ticket moved them
 * @param grams zero for pieces and litres whose weight nobody knows
 * @param cents what they had cost
 * @param unweighed how many movements of them have no weight
 * @param pieces that nobody knows the weight of, in thousandths; so are {@code litres}
 */
public record Passage(
        UUID owner,
        Optional<Channel> channel,
        Flow flow,
        long grams,
        long cents,
        long unweighed,
        long pieces,
        long litres) {

    public boolean touches(UUID hub) {
        return flow.fromHub().equals(hub) || flow.toHub().equals(hub);
    }
}
