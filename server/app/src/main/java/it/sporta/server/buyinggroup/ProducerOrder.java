package it.sporta.server.buyinggroup;

import it.sporta.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a producer is asked for: totals of the group. No member is named, anywhere in it.
 *
 * @param ordinal among the orders of its cycle, from 1
 * @param madeAt when it was written: from then on no booking changes it
 * @param sent empty until somebody says that it is with the producer
 */
public record ProducerOrder(
        UUID id,
        Cycle cycle,
        UUID producer,
        int ordinal,
        Instant madeAt,
        Optional<Sent> sent,
        List<Line> lines) {

    /** When it left, as whoever sent it wrote down. */
    public record Sent(Instant at, UUID by) {}

    /** So much of an offer, in thousandths of its unit. */
    public record Line(Offer offer, long thousandths) {

        public Money amount() {
            return offer.amount(thousandths);
        }

        /** How many cases that is; 0 for what does not come in cases. */
        public long cases() {
            return offer.rules().pack() == 0 ? 0 : thousandths / offer.rules().pack();
        }
    }

    public ProducerOrder {
        lines = List.copyOf(lines);
    }

    /** As producer and group call it: {@code 12-1}, the first order of the twelfth cycle. */
    public String number() {
        return cycle.number() + "-" + ordinal;
    }

    public Money total() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }
}
