package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody celebrates and we cook for, from the first quote to what comes back.
 *
 * @param agreed empty until the customer says yes
 * @param offers every version, the first first
 */
public record Occasion(
        UUID id,
        UUID organisation,
        UUID hub,
        Number number,
        Step step,
        Optional<Agreement> agreed,
        List<Offer> offers) {

    /** Of its quotes: it begins again each year. */
    public record Number(int year, long count) {

        /** {@code 3/2026}. */
        @Override
        public String toString() {
            return count + "/" + year;
        }
    }

    /**
     * The customer's yes.
     *
     * @param who said it
     * @param by the person who wrote it down
     */
    public record Agreement(int version, String who, Instant at, UUID by) {}

    public Occasion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        offers = List.copyOf(offers);
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("nothing is offered");
        }
        boolean open = step == Step.QUOTED || step == Step.DECLINED;
        if (!open && agreed.isEmpty()) {
            throw new IllegalArgumentException(step + " and nobody agreed");
        }
    }

    public Offer latest() {
        return offers.get(offers.size() - 1);
    }

    /** A version was written that the customer has not accepted. */
    public boolean isToAccept() {
        return agreed.map(yes -> yes.version() < latest().version()).orElse(true);
    }

    public Optional<Offer> agreedOffer() {
        return agreed.map(yes -> offers.get(yes.version() - 1));
    }

    /** What counts: what was agreed, before that what is offered. */
    public Offer current() {
        return agreedOffer().orElseGet(this::latest);
    }

    /**
     * @throws Refused {@code occasion.step.other} when it is at another step
     */
    void mustBe(Step... allowed) {
        if (!List.of(allowed).contains(step)) {
            throw new Refused("occasion.step.other");
        }
    }
}
