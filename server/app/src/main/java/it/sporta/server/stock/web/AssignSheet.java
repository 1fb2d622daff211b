package it.sporta.server.stock.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.stock.Assignment;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Shortages;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Proposes a lot for what was sold without one, and reads which was chosen. */
@Dependent
class AssignSheet {

    static final Set<String> FIELDS = Set.of("shortage.lot", "lot.quantity");

    private final Shortages shortages;
    private final Products products;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    AssignSheet(Shortages shortages, Products products, Hubs hubs, Clock clock) {
        this.shortages = shortages;
        this.products = products;
        this.hubs = hubs;
        this.clock = clock;
    }

    /** Empty when nothing is missing any more, or there is no such hub or article. */
    Optional<AssignView> blank(UUID hub, ProductId product) {
        return show(hub, product, Form.empty(FIELDS));
    }

    Optional<AssignView> show(UUID hubId, ProductId productId, Form form) {
        long missing = shortages.missing(hubId, productId);
        Optional<Hub> hub = hubs.find(hubId);
        Optional<Product> product = products.find(productId);
        if (missing <= 0 || hub.isEmpty() || product.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = Rome.today(clock);
        Quantity wanted = new Quantity(missing, product.get().unit());
        List<LotStock> lots =
                shortages.candidates(hubId, productId, today).stream()
                        .filter(lot -> lot.quantity().unit() == wanted.unit())
                        .toList();
        return Optional.of(
                new AssignView(
                        proposing(form, lots, wanted),
                        hubId.toString(),
                        hub.get().name(),
                        productId.toString(),
                        product.get().name(),
                        Format.ITALIAN.quantity(wanted),
                        lots.stream().map(lot -> choice(lot, today)).toList()));
    }

    /** What was typed stays; a blank form proposes all that the likeliest lot can give. */
    private Form proposing(Form form, List<LotStock> lots, Quantity missing) {
        if (form.text("document").isEmpty()) {
            form.with("document", new UuidV7(clock).next().toString());
        }
        if (form.text("shortage.lot").isEmpty() && !lots.isEmpty()) {
            form.with("shortage.lot", LotPlace.of(lots.get(0)).toString());
        }
        if (form.text("lot.quantity").isEmpty() && !lots.isEmpty()) {
            Quantity part = missing.least(lots.get(0).quantity());
            form.with("lot.quantity", Format.ITALIAN.quantity(part));
        }
        return form;
    }

    private static AssignView.Choice choice(LotStock lot, LocalDate today) {
        return new AssignView.Choice(
                LotPlace.of(lot).toString(),
                lot.label(),
                lot.origin(),
                lot.placeName(),
                Format.ITALIAN.quantity(lot.quantity()),
                lot.expires(),
                Freshness.of(lot.dateKind(), lot.expires(), today),
                lot.receivedOn());
    }

    /** Empty when something was refused; it then stands beside its field. */
    Optional<Assignment> read(Form form, UUID hub, ProductId product) {
        Unit unit = products.get(product).unit();
        var document = form.read("document", text -> Typed.id(text, "lot.form.old"));
        var lot = form.read("shortage.lot", LotPlace::parse);
        var quantity = form.read("lot.quantity", text -> Typed.quantity(text, unit));
        if (form.isRefused()) {
            return Optional.empty();
        }
        return Optional.of(
                new Assignment(
                        document.orElseThrow(),
                        hub,
                        product,
                        lot.orElseThrow().lot(),
                        lot.orElseThrow().place(),
                        quantity.orElseThrow(),
                        Rome.today(clock)));
    }

    /** A lot and where it lies, as one choice. */
    record LotPlace(UUID lot, UUID place) {

        static LotPlace of(LotStock lot) {
            return new LotPlace(lot.lot(), lot.place());
        }

        static LotPlace parse(String text) {
            String[] parts = text.split("/");
            if (parts.length != 2) {
                throw new Refused("shortage.lot.missing");
            }
            return new LotPlace(
                    Typed.id(parts[0], "shortage.lot.missing"),
                    Typed.id(parts[1], "shortage.lot.missing"));
        }

        @Override
        public String toString() {
            return lot + "/" + place;
        }
    }
}
