package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.VatAtHub;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.stock.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes quotes, and other versions of them. */
@ApplicationScoped
public class Quoting {

    private Occasions occasions;
    private Ledger ledger;
    private Hubs hubs;
    private VatAtHub vat;
    private Clock clock;

    protected Quoting() {}

    @Inject
    public Quoting(Occasions occasions, Ledger ledger, Hubs hubs, VatAtHub vat, Clock clock) {
        this.occasions = occasions;
        this.ledger = ledger;
        this.hubs = hubs;
        this.vat = vat;
        this.clock = clock;
    }

    /**
     * What a hub's catering charges of an article today, supplied in a way.
     *
     * @throws Refused {@code prepared.no-vat} when the law, or the regime of the hub's
     *     organisation, says nothing
     */
    @Transactional
    public VatRate rate(UUID hub, Product product, SupplyMode supply) {
        return Optional.ofNullable(
                        vat.today(hub, Channel.CATERING).apply(product.vatClass()).get(supply))
                .orElseThrow(() -> new Refused("prepared.no-vat", product.name()));
    }

    /**
     * The first version of a new occasion.
     *
     * @param id made with the form: the same one again answers the quote of the first time
     * @throws Refused as {@link Offer.Terms#mustBePayable}; {@code occasion.day.past}, {@code
     *     occasion.valid.past}
     */
    @Transactional
    public Occasion quote(UUID id, UUID hub, Offer.Terms terms, UUID by) {
        ledger.enter(List.of(hub));
        return occasions.find(id).orElseGet(() -> write(id, hubs.get(hub), terms, by));
    }

    private Occasion write(UUID id, Hub hub, Offer.Terms terms, UUID by) {
        LocalDate today = Rome.today(clock);
        terms.mustBePayable();
        requireFuture(terms, today);
        Occasion one =
                new Occasion(
                        id,
                        hub.organisation(),
                        hub.id(),
                        occasions.next(hub.organisation(), today.getYear()),
                        Step.QUOTED,
                        Optional.empty(),
                        List.of(new Offer(1, terms, clock.instant(), by)));
        occasions.add(one);
        return one;
    }

    /**
     * Another version. What was agreed holds until the customer accepts the new one.
     *
     * @param after the version that was looked at
     * @throws Refused {@code occasion.changed} when somebody wrote another meanwhile; {@code
     *     occasion.step.other} when the goods are out; and as {@link #quote}
     */
    @Transactional
    public Occasion rewrite(UUID id, int after, Offer.Terms terms, UUID by) {
        Occasion one = occasions.enter(id);
        one.mustBe(Step.QUOTED, Step.ACCEPTED);
        if (one.latest().version() != after) {
            throw new Refused("occasion.changed");
        }
        terms.mustBePayable();
        requireFuture(terms, Rome.today(clock));
        occasions.add(id, new Offer(after + 1, terms, clock.instant(), by));
        return occasions.get(id);
    }

    private static void requireFuture(Offer.Terms terms, LocalDate today) {
        if (terms.plan().day().isBefore(today)) {
            throw new Refused("occasion.day.past");
        }
        if (terms.validUntil().isBefore(today)) {
            throw new Refused("occasion.valid.past");
        }
    }
}
