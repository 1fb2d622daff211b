package it.sporta.kernel.product;

import java.time.LocalDate;
import java.util.Objects;

/** A price and the first day it holds. It holds until the next one begins. */
public record DatedPrice(LocalDate from, long cents) {

    public DatedPrice {
        Objects.requireNonNull(from, "from");
        if (cents < 0) {
            throw new IllegalArgumentException("negative price");
        }
    }
}
