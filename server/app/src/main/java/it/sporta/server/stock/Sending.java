package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.fiscal.TransportDocument.Cause;
import it.sporta.server.fiscal.TransportDocument.Consignment;
import it.sporta.server.fiscal.TransportDocument.End;
import it.sporta.server.fiscal.TransportDocument.Item;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Goods leave a hub for another: movements, transport document and transfer are one transaction.
 * Only what is there can leave, and only within one legal person: between two it is a sale.
 */
@ApplicationScoped
public class Sending {

    private Transfers transfers;
    private Ledger ledger;
    private Places places;
    private Stock stock;
    private Hubs hubs;
    private Products products;
    private TransportDocuments documents;
    private Clock clock;

    protected Sending() {}

    @Inject
    public Sending(
            Transfers transfers,
            Ledger ledger,
            Places places,
            Stock stock,
            Hubs hubs,
            Products products,
            TransportDocuments documents,
            Clock clock) {
        this.transfers = transfers;
        this.ledger = ledger;
        this.places = places;
        this.stock = stock;
        this.hubs = hubs;
        this.products = products;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The same departure sent again answers the transfer of the first time.
     *
     * @throws Refused {@code transfer.to.other} for a hub of another organisation; {@code
     *     transfer.lot.short} when there is less, with the article and what is there
     */
    @Transactional
    public Transfer send(Departure departure) {
        Hub from = hubs.get(departure.from());
        Hub to = hubs.get(departure.to());
        if (!from.organisation().equals(to.organisation())) {
            throw new Refused("transfer.to.other");
        }
        ledger.enter(List.of(from.id(), to.id()));
        return transfers.find(departure.transfer()).orElseGet(() -> send(departure, from, to));
    }

    private Transfer send(Departure departure, Hub from, Hub to) {
        Instant now = clock.instant();
        List<Packed> packed = pack(departure, from.id());
        Place transit = place(to.id(), Place.idOf(to.id(), PlaceKind.TRANSIT));
        Transfer transfer =
                new Transfer(
                        departure.transfer(),
                        from.id(),
                        to.id(),
                        now,
                        Optional.empty(),
                        packed.stream().map(Packed::load).toList());
        transfers.sent(transfer, departure.by());
        List<Movement> movements = new ArrayList<>();
        for (Packed one : packed) {
            Movement.Source source =
                    new Movement.Source(transfer.id(), movements.size(), 0, Optional.empty());
            movements.add(one.movement(source, place(from.id(), one.lot().place()), transit, now));
        }
        ledger.postInside(movements);
        List<Item> items = packed.stream().map(one -> one.item(name(one.lot()))).toList();
        documents.issue(
                transfer.id(),
                from.organisation(),
                new Consignment(
                        Cause.TRANSFER,
                        End.of(hubs.organisation(from), from),
                        End.of(hubs.organisation(to), to),
                        departure.carrier(),
                        items));
        return transfer;
    }

    private List<Packed> pack(Departure departure, UUID hub) {
        List<LotStock> there = stock.of(hub);
        return departure.loads().stream()
                .map(load -> new Packed(covered(load, there), load.quantity()))
                .toList();
    }

    /** Goods of a lot, taken from their shelf. */
    private record Packed(LotStock lot, Quantity quantity) {

        Transfer.Load load() {
            return new Transfer.Load(lot.lot(), lot.product(), quantity, Optional.empty());
        }

        Item item(String name) {
            return new Item(name, quantity, lot.label());
        }

        Movement movement(Movement.Source source, Place from, Place to, Instant now) {
            return new Movement(
                    source,
                    lot.product(),
                    Optional.of(lot.lot()),
                    from,
                    to,
                    quantity,
                    new UnitPrice(lot.costCents(), quantity.unit()).times(quantity),
                    Reason.TRANSFER,
                    Stage.STORAGE,
                    LocalDate.ofInstant(now, Rome.ZONE),
                    now);
        }
    }

    private LotStock covered(Departure.Load load, List<LotStock> there) {
        LotStock lot =
                there.stream()
                        .filter(one -> one.lot().equals(load.lot()))
                        .filter(one -> one.place().equals(load.place()))
                        .filter(one -> one.placeKind().isRoom())
                        .findFirst()
                        .orElseThrow(() -> new Refused("transfer.lot.gone"));
        if (lot.quantity().unit() != load.quantity().unit()
                || lot.quantity().thousandths() < load.quantity().thousandths()) {
            throw new Refused("transfer.lot.short", name(lot), lot.quantity());
        }
        return lot;
    }

    private String name(LotStock lot) {
        return products.find(lot.product()).map(Product::name).orElse(lot.product().toString());
    }

    private Place place(UUID hub, UUID id) {
        return Place.of(id, places.of(hub));
    }
}
