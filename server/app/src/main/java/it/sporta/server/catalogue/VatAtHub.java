package it.sporta.server.catalogue;

import it.sporta.kernel.Rome;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.identity.Hubs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The VAT of what a hub sells: class of article × way of supply × day, under the regime in which
 * its organisation trades through a channel.
 */
@Dependent
public class VatAtHub {

    private final Hubs hubs;
    private final Products products;
    private final Clock clock;

    @Inject
    public VatAtHub(EntityManager entities, Clock clock) {
        this.hubs = new Hubs(entities);
        this.products = new Products(entities);
        this.clock = clock;
    }

    /**
     * Today's rates by class; none when the organisation has no regime for that channel, none of a
     * way in which the class cannot be supplied.
     *
     * @throws it.sporta.kernel.Refused when there is no such hub
     */
    public Function<String, Map<SupplyMode, VatRate>> today(UUID hub, Channel channel) {
        return on(hub, channel, Rome.today(clock));
    }

    /** The same of another day. */
    public Function<String, Map<SupplyMode, VatRate>> on(UUID hub, Channel channel, LocalDate day) {
        return rates(hub, channel, day);
    }

    PricedFor.Rates rates(UUID hub, Channel channel, LocalDate day) {
        VatTable table = products.vatTable();
        return hubs.organisation(hubs.get(hub))
                .regime(channel, day)
                .<PricedFor.Rates>map(regime -> vatClass -> table.rates(vatClass, day, regime))
                .orElse(vatClass -> Map.of());
    }
}
