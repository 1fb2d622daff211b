package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Cycles;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.catalogue.Producer;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** What cycles name by id, by name. */
@Dependent
class Named {

    private final Cycles cycles;
    private final Hubs hubs;
    private final Products products;

    @Inject
    Named(Cycles cycles, Hubs hubs, Products products) {
        this.cycles = cycles;
        this.hubs = hubs;
        this.products = products;
    }

    Cycle cycle(String id) {
        return cycles.find(Typed.named(id)).orElseThrow(NotFoundException::new);
    }

    Hub hub(Cycle cycle) {
        return hubs.get(cycle.hub());
    }

    String group(Cycle cycle) {
        return hubs.organisation(hub(cycle)).name();
    }

    String producer(UUID id) {
        return products.producer(id).map(Producer::name).orElse("");
    }

    static String said(Offer offer, long thousandths) {
        return Format.ITALIAN.quantity(new Quantity(thousandths, offer.unit()));
    }
}
