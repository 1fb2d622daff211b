package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.server.catalogue.Products;
import it.sporta.server.catalogue.Revisions;
import it.sporta.server.catalogue.VatAtHub;
import it.sporta.server.catering.Accepting;
import it.sporta.server.catering.Asking;
import it.sporta.server.catering.Leaving;
import it.sporta.server.catering.Occasions;
import it.sporta.server.catering.Offers;
import it.sporta.server.catering.Payments;
import it.sporta.server.catering.Quoting;
import it.sporta.server.catering.Returning;
import it.sporta.server.fiscal.DocumentNumbers;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hubs;
import it.sporta.server.persistence.Database;
import it.sporta.server.selling.PreparedRows;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.selling.Receipts;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Stock;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;

/** The use cases of catering as they stood at an hour. */
record FeastTools(
        Quoting quoting, Accepting accepting, Asking asking, Leaving leaving, Returning returning) {

    static FeastTools at(EntityManager entities, Database database, Instant hour) {
        Clock clock = Clock.fixed(hour, Rome.ZONE);
        Hubs hubs = new Hubs(entities);
        Products products = new Products(entities);
        VatAtHub vat = new VatAtHub(entities, clock);
        PreparedTickets tickets =
                new PreparedTickets(
                        new PreparedRows(database), new Revisions(entities), vat, clock);
        Occasions occasions = new Occasions(database, new Offers(database));
        TransportDocuments documents =
                new TransportDocuments(database, new DocumentNumbers(database), clock);
        Payments payments = new Payments(database, tickets, new Receipts(database));
        Asking asking = new Asking(occasions, payments, tickets, documents, clock);
        Ledger ledger = new Ledger(database, clock);
        Goods goods = new Goods(database, ledger, new Places(database), products);
        return new FeastTools(
                new Quoting(occasions, ledger, hubs, vat, clock),
                new Accepting(occasions, asking, clock),
                asking,
                new Leaving(
                        entities, occasions, asking, goods, ledger, documents, products, hubs,
                        clock),
                new Returning(occasions, goods, ledger, new Stock(database), products, clock));
    }
}
