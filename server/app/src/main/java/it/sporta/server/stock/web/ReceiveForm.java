package it.sporta.server.stock.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hubs;
import it.sporta.server.stock.Delivery;
import it.sporta.ui.Figures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Between the fields of the form and a delivery. */
@Dependent
class ReceiveForm {

    static final Set<String> FIELDS =
            Set.of(
                    "lot.product",
                    "lot.place",
                    "lot.quantity",
                    "lot.cost",
                    "lot.expiry",
                    "lot.received",
                    "lot.label",
                    "lot.origin",
                    "lot.producer");

    private final Products products;
    private final Hubs hubs;

    @Inject
    ReceiveForm(Products products, Hubs hubs) {
        this.products = products;
        this.hubs = hubs;
    }

    /** Empty when something was refused; it then stands beside its field. */
    Optional<Delivery> read(Form form, LocalDate today) {
        var lot = form.read("lot", text -> Typed.id(text, "lot.form.old"));
        var product =
                form.read(
                        "lot.product",
                        text -> products.get(new ProductId(Typed.id(text, "lot.product.missing"))));
        var place = form.read("lot.place", HubPlace::parse);
        var quantity =
                product.flatMap(p -> form.read("lot.quantity", t -> Typed.quantity(t, p.unit())));
        var cost = product.flatMap(p -> form.read("lot.cost", text -> cost(text, p.unit())));
        var expiry = form.read("lot.expiry", text -> expiry(text, today));
        var received = form.read("lot.received", text -> received(text, today));
        var producer = form.read("lot.producer", ReceiveForm::maybeProducer);
        if (form.isRefused()) {
            return Optional.empty();
        }
        return form.attempt(
                () ->
                        delivery(
                                form,
                                lot.orElseThrow(),
                                product.orElseThrow(),
                                place.orElseThrow(),
                                producer.orElseThrow(),
                                quantity.orElseThrow(),
                                expiry.orElseThrow(),
                                received.orElseThrow(),
                                cost.orElseThrow()));
    }

    private Delivery delivery(
            Form form,
            UUID lot,
            Product product,
            HubPlace at,
            Optional<UUID> producer,
            Quantity quantity,
            Optional<LocalDate> expiry,
            LocalDate received,
            UnitPrice cost) {
        String origin = form.text("lot.origin");
        return new Delivery(
                lot,
                at.hub(),
                Optional.of(at.place()),
                product.id(),
                hubs.get(at.hub()).organisation(),
                producer.or(product::producer),
                form.text("lot.label"),
                origin.isBlank() ? product.origin() : origin,
                quantity,
                product.dateKind(),
                expiry,
                received,
                cost);
    }

    private static UnitPrice cost(String text, Unit unit) {
        long cents = Figures.cents(text).orElseThrow(() -> new Refused("lot.cost.wrong"));
        if (cents < 0 || cents > 1_000_000) {
            throw new Refused("lot.cost.wrong");
        }
        return new UnitPrice(cents, unit);
    }

    /** A year mistyped would hide the lot behind all others. */
    static Optional<LocalDate> expiry(String text, LocalDate today) {
        Optional<LocalDate> day = maybeDay(text, "lot.expiry.wrong");
        if (day.filter(today.plusYears(10)::isBefore).isPresent()) {
            throw new Refused("lot.expiry.far");
        }
        return day;
    }

    static LocalDate received(String text, LocalDate today) {
        LocalDate day = maybeDay(text, "lot.received.wrong").orElse(today);
        if (day.isAfter(today)) {
            throw new Refused("lot.received.future");
        }
        if (day.isBefore(today.minusYears(1))) {
            throw new Refused("lot.received.old");
        }
        return day;
    }

    private static Optional<LocalDate> maybeDay(String text, String reason) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new Refused(reason);
        }
    }

    private static Optional<UUID> maybeProducer(String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(Typed.id(text, "lot.producer.unknown"));
    }

    /** A place and its hub, as one choice. */
    record HubPlace(UUID hub, UUID place) {

        static HubPlace parse(String text) {
            String[] parts = text.split("/");
            if (parts.length != 2) {
                throw new Refused("lot.place.unknown");
            }
            return new HubPlace(
                    Typed.id(parts[0], "lot.place.unknown"),
                    Typed.id(parts[1], "lot.place.unknown"));
        }

        @Override
        public String toString() {
            return hub + "/" + place;
        }
    }
}
