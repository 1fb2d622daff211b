package it.sporta.server.catalogue.web;

import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hubs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;

/** Reads what the lists of choice offer. */
@Dependent
class Offer {

    private final Products products;
    private final Hubs hubs;

    @Inject
    Offer(Products products, Hubs hubs) {
        this.products = products;
        this.hubs = hubs;
    }

    Choices choices() {
        return new Choices(
                entries(products.families(), f -> f.key(), f -> f.name()),
                entries(products.vatClasses(), v -> v.key(), v -> v.name()),
                entries(products.producers(), p -> p.id().toString(), p -> p.name()),
                entries(hubs.all(), h -> h.id().toString(), h -> h.name()));
    }

    private static <T> List<Entry<String, String>> entries(
            List<T> all, Function<T, String> key, Function<T, String> name) {
        return all.stream().map(one -> Map.entry(key.apply(one), name.apply(one))).toList();
    }
}
