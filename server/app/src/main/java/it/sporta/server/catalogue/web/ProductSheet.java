package it.sporta.server.catalogue.web;

import it.sporta.kernel.Rome;
import it.sporta.server.Form;
import it.sporta.server.catalogue.PriceRow;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the page of one article together. */
@Dependent
class ProductSheet {

    private final Products products;
    private final People people;
    private final Offer offer;
    private final Clock clock;

    @Inject
    ProductSheet(Products products, People people, Offer offer, Clock clock) {
        this.products = products;
        this.people = people;
        this.offer = offer;
        this.clock = clock;
    }

    LocalDate today() {
        return Rome.today(clock);
    }

    ProductView blank(Form form) {
        return new ProductView(Optional.empty(), form, emptyPrice(), offer.choices(), "");
    }

    ProductView of(Product product, String done) {
        return with(product, ProductForm.filledFrom(product), emptyPrice(), done);
    }

    ProductView with(Product product, Form form, Form price, String done) {
        return new ProductView(Optional.of(known(product)), form, price, offer.choices(), done);
    }

    Form emptyPrice() {
        return Form.empty(ProductForm.FIELDS).with("price.from", today().toString());
    }

    private ProductView.Known known(Product product) {
        List<ProductView.Rate> rates =
                products.legalRates(product.vatClass(), today()).stream()
                        .map(
                                legal ->
                                        new ProductView.Rate(
                                                legal.mode(),
                                                legal.rate().code(),
                                                legal.rate().hundredths(),
                                                legal.law()))
                        .toList();
        return new ProductView.Known(
                product.id().toString(),
                product.name(),
                product.unit(),
                product.isWithdrawn(),
                rates,
                history(product));
    }

    private List<ProductView.Price> history(Product product) {
        var list = products.prices(product.id());
        Optional<PriceRow> current = list.on(today());
        List<ProductView.Price> history = new ArrayList<>();
        Set<LocalDate> above = new HashSet<>();
        for (PriceRow row : list.history()) {
            history.add(
                    new ProductView.Price(
                            row.from(),
                            row.cents(),
                            current.filter(now -> now == row).isPresent(),
                            row.from().isAfter(today()),
                            !above.add(row.from()),
                            people.find(row.enteredBy()).map(Person::name).orElse(""),
                            row.enteredAt()));
        }
        return history;
    }
}
