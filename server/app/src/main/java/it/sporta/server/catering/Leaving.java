package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.fiscal.TransportDocument;
import it.sporta.server.fiscal.TransportDocument.Cause;
import it.sporta.server.fiscal.TransportDocument.Consignment;
import it.sporta.server.fiscal.TransportDocument.End;
import it.sporta.server.fiscal.TransportDocument.Item;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Text;
import it.sporta.server.stock.Choice;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.Move;
import it.sporta.server.stock.Moved;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Stage;
import it.sporta.server.stock.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The goods go to the customer: movements, transport document and step are one transaction. */
@ApplicationScoped
public class Leaving {

    private EntityManager entities;
    private Occasions occasions;
    private Asking asking;
    private Goods goods;
    private Ledger ledger;
    private TransportDocuments documents;
    private Products products;
    private Hubs hubs;
    private Clock clock;

    protected Leaving() {}

    @Inject
    public Leaving(
            EntityManager entities,
            Occasions occasions,
            Asking asking,
            Goods goods,
            Ledger ledger,
            TransportDocuments documents,
            Products products,
            Hubs hubs,
            Clock clock) {
        this.entities = entities;
        this.occasions = occasions;
        this.asking = asking;
        this.goods = goods;
        this.ledger = ledger;
        this.documents = documents;
        this.products = products;
        this.hubs = hubs;
        this.clock = clock;
    }

    /** So much of an article goes. */
    public record Load(ProductId product, Quantity quantity) {}

    /**
     * Of each article the lots that expire first, among those still good on the day of the
     * occasion. Said again, nothing more leaves.
     *
     * @param carrier empty when the hub carries
     * @throws Refused {@code goods.short} with the article and what is missing; {@code
     *     occasion.to.accept} while the customer has not accepted the latest version
     */
    @Transactional
    public void leave(UUID id, List<Load> loads, String carrier) {
        String driver = Text.optional(carrier, 120, "occasion.carrier");
        Occasion known = occasions.get(id);
        ledger.enter(List.of(known.hub()));
        Occasion one = occasions.enter(id);
        if (one.step() == Step.LEFT || one.step() == Step.CLOSED) {
            return;
        }
        one.mustBe(Step.ACCEPTED);
        if (one.isToAccept()) {
            throw new Refused("occasion.to.accept");
        }
        if (loads.isEmpty()) {
            throw new Refused("occasion.load.empty");
        }
        List<Moved> moved =
                goods.move(
                        Voucher.of(id, one.hub(), Rome.today(clock), clock.instant()),
                        loads.stream().map(load -> move(one, load)).toList());
        TransportDocument paper =
                documents.issue(id, one.organisation(), consignment(one, moved, driver));
        asking.left(one, paper.date());
        occasions.step(id, Step.LEFT);
    }

    private static Move move(Occasion one, Load load) {
        return new Move(
                load.product(),
                load.quantity(),
                Choice.of(one.organisation()).eatenOn(one.current().plan().day()),
                PlaceKind.TRANSIT,
                Reason.TRANSFER,
                Stage.SERVICE);
    }

    private Consignment consignment(Occasion one, List<Moved> moved, String carrier) {
        Hub hub = hubs.get(one.hub());
        Offer offer = one.current();
        List<Item> items = new ArrayList<>();
        for (Moved part : moved) {
            Lot lot = entities.find(Lot.class, part.lot().orElseThrow());
            items.add(new Item(name(part.product()), part.quantity(), lot.label()));
        }
        End sender = End.of(hubs.organisation(hub), hub);
        return new Consignment(
                Cause.SALE,
                sender,
                new End(offer.customer().name(), offer.plan().place()),
                carrier,
                items);
    }

    private String name(ProductId product) {
        return products.find(product).map(Product::name).orElse(product.toString());
    }
}
