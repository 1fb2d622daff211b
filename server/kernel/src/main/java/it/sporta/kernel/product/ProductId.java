package it.sporta.kernel.product;

import java.util.Objects;
import java.util.UUID;

/** The article's own identity, the same on every till, in every journal. */
public record ProductId(UUID value) {

    public ProductId {
        Objects.requireNonNull(value, "value");
    }

    public static ProductId parse(String text) {
        return new ProductId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
