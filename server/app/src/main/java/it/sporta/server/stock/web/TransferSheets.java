package it.sporta.server.stock.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.Days;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.fiscal.TransportDocument;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Stock;
import it.sporta.server.stock.Transfer;
import it.sporta.server.stock.Transfers;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;

/** Names what transfers speak of. */
@Dependent
class TransferSheets {

    private final EntityManager entities;
    private final Transfers transfers;
    private final TransportDocuments documents;
    private final Stock stock;
    private final Products products;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    TransferSheets(
            EntityManager entities,
            Transfers transfers,
            TransportDocuments documents,
            Stock stock,
            Products products,
            Hubs hubs,
            Clock clock) {
        this.entities = entities;
        this.transfers = transfers;
        this.documents = documents;
        this.stock = stock;
        this.products = products;
        this.hubs = hubs;
        this.clock = clock;
    }

    TransfersView all() {
        return new TransfersView(
                Optional.empty(), transfers.recent().stream().map(this::row).toList());
    }

    /**
     * @param organisation whose goods travelled
     */
    TransfersView sent(Days days, String organisation) {
        return new TransfersView(
                Optional.of(days),
                transfers.sent(days).stream()
                        .filter(
                                one ->
                                        hubs.get(one.from())
                                                .organisation()
                                                .toString()
                                                .equals(organisation))
                        .map(this::row)
                        .toList());
    }

    private TransfersView.Row row(Transfer one) {
        return new TransfersView.Row(
                one.id().toString(),
                number(one),
                hubs.get(one.from()).name(),
                hubs.get(one.to()).name(),
                one.sentAt(),
                one.receivedAt(),
                one.loads().size(),
                one.loads().stream().anyMatch(load -> load.missing().isPresent()));
    }

    TransferView one(Transfer transfer, Form form) {
        List<TransferView.Load> loads = new ArrayList<>();
        for (Transfer.Load load : transfer.loads()) {
            loads.add(load("arrived." + loads.size(), load));
        }
        return new TransferView(
                transfer.id().toString(),
                number(transfer),
                hubs.get(transfer.from()).name(),
                hubs.get(transfer.to()).name(),
                transfer.sentAt(),
                transfer.receivedAt(),
                loads,
                form);
    }

    private TransferView.Load load(String field, Transfer.Load load) {
        return new TransferView.Load(
                field,
                load.lot().toString(),
                name(load.product()),
                entities.find(Lot.class, load.lot()).label(),
                Format.ITALIAN.quantity(load.sent()),
                load.arrived().map(Format.ITALIAN::quantity).orElse(""),
                load.missing().map(Format.ITALIAN::quantity).orElse(""));
    }

    DepartureView departure(Form form, Hub from) {
        List<DepartureView.Row> rows =
                stock.of(from.id()).stream()
                        .filter(lot -> lot.placeKind().isRoom())
                        .filter(lot -> lot.quantity().isPositive())
                        .map(this::row)
                        .toList();
        return new DepartureView(
                form, from.id().toString(), entries(hubs.all()), entries(siblings(from)), rows);
    }

    private DepartureView.Row row(LotStock lot) {
        return new DepartureView.Row(
                field(lot.lot(), lot.place()),
                name(lot.product()),
                lot.label(),
                lot.placeName(),
                Format.ITALIAN.quantity(lot.quantity()),
                lot.expires(),
                Freshness.of(lot.dateKind(), lot.expires(), Rome.today(clock)));
    }

    /** Where goods may go without being sold: the other hubs of the same organisation. */
    private List<Hub> siblings(Hub from) {
        return hubs.all().stream()
                .filter(hub -> hub.organisation().equals(from.organisation()))
                .filter(hub -> !hub.id().equals(from.id()))
                .toList();
    }

    /** So much of a lot, as it was typed beside it. */
    Quantity quantity(UUID id, String text) {
        Lot lot = entities.find(Lot.class, id);
        if (lot == null) {
            throw new Refused("transfer.form.old");
        }
        try {
            return Typed.quantity(text, lot.unit());
        } catch (Refused unreadable) {
            throw new Refused("transfer.load.wrong", name(lot.product()), lot.unit().symbol());
        }
    }

    private static String field(UUID lot, UUID place) {
        return "load." + lot + "/" + place;
    }

    private static List<Entry<String, String>> entries(List<Hub> hubs) {
        return hubs.stream().map(hub -> Map.entry(hub.id().toString(), hub.name())).toList();
    }

    private String number(Transfer one) {
        return documents
                .get(one.id())
                .map(TransportDocument::number)
                .map(Object::toString)
                .orElseThrow();
    }

    private String name(ProductId id) {
        return products.find(id).map(Product::name).orElse(id.toString());
    }
}
