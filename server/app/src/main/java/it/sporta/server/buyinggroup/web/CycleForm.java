package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.OpenCase;
import it.sporta.server.buyinggroup.RomanHour;
import it.sporta.server.buyinggroup.Rules;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.ui.Figures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Between the fields of the forms and a cycle's calendar and offers. */
@Dependent
class CycleForm {

    static final Set<String> CALENDAR =
            Set.of("cycle.name", "cycle.hub", "cycle.opens", "cycle.closes", "cycle.delivery");
    static final Set<String> OFFER =
            Set.of(
                    "offer.product",
                    "offer.price",
                    "offer.step",
                    "offer.least",
                    "offer.most",
                    "offer.available",
                    "offer.minimum",
                    "offer.pack",
                    "offer.open");

    private final Products products;
    private final UuidV7 ids;

    @Inject
    CycleForm(Products products, Clock clock) {
        this.products = products;
        this.ids = new UuidV7(clock);
    }

    /** Empty when something was refused; it then stands beside its field. */
    Optional<Cycle.Calendar> calendar(Form form) {
        var opens = form.read("cycle.opens", text -> RomanHour.parse(text, "cycle.opens"));
        var closes = form.read("cycle.closes", text -> RomanHour.parse(text, "cycle.closes"));
        var delivery = form.read("cycle.delivery", CycleForm::day);
        return form.isRefused()
                ? Optional.empty()
                : form.attempt(
                        () ->
                                new Cycle.Calendar(
                                        form.text("cycle.name"),
                                        opens.orElseThrow(),
                                        closes.orElseThrow(),
                                        delivery.orElseThrow()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("cycle.delivery.wrong");
        }
    }

    Optional<Offer> offer(Form form) {
        var product = form.read("offer.product", this::product);
        if (product.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = product.get().unit();
        var price = form.read("offer.price", text -> price(text, unit));
        var rules = form.attempt(() -> rules(form, unit));
        if (form.isRefused()) {
            return Optional.empty();
        }
        return form.attempt(
                () ->
                        new Offer(
                                ids.next(),
                                product.get().id(),
                                product.get().producer().orElseThrow(),
                                product.get().name(),
                                price.orElseThrow(),
                                rules.orElseThrow()));
    }

    private Product product(String text) {
        return products.find(new ProductId(Typed.id(text, "offer.product.missing")))
                .filter(known -> known.producer().isPresent())
                .orElseThrow(() -> new Refused("offer.product.missing"));
    }

    private static UnitPrice price(String text, Unit unit) {
        long cents = Figures.cents(text).orElseThrow(() -> new Refused("offer.price.wrong"));
        if (cents <= 0 || cents > 1_000_000) {
            throw new Refused("offer.price.wrong");
        }
        return new UnitPrice(cents, unit);
    }

    private static Rules rules(Form form, Unit unit) {
        return new Rules(
                quantity(form, "offer.step", unit, "offer.step.wrong"),
                quantity(form, "offer.least", unit, "offer.least.wrong"),
                quantity(form, "offer.most", unit, "offer.most.wrong"),
                quantity(form, "offer.available", unit, "offer.available.wrong"),
                quantity(form, "offer.minimum", unit, "offer.minimum.wrong"),
                quantity(form, "offer.pack", unit, "offer.pack.wrong"),
                form.has("offer.open", OpenCase.SHOP.name()) ? OpenCase.SHOP : OpenCase.LEFT_OUT);
    }

    private static long quantity(Form form, String field, Unit unit, String reason) {
        return Typed.thousandths(form.text(field), unit, reason);
    }
}
