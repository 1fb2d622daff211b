package it.sporta.server.bar;

import it.sporta.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One table's guests, from sitting down to paying.
 *
 * @param ticket the sale that pays it, once it does
 * @param paid empty while they sit
 * @param dishes that reached the kitchen and were not taken back
 */
public record Guests(
        UUID ticket,
        String table,
        Instant since,
        State state,
        Optional<Money> paid,
        List<Dish> dishes) {

    /** How it stands. */
    public enum State {
        OPEN,
        PAID,
        /** They had nothing. */
        LEFT
    }

    /** So many of a dish. */
    public record Dish(String name, long pieces) {}

    public Guests {
        dishes = List.copyOf(dishes);
    }
}
