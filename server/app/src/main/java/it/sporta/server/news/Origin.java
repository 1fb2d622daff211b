package it.sporta.server.news;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a fact comes from. Till, epoch and sequence are its identity: the same fact never arrives
 * under two.
 *
 * @param at by the till's clock, which may be wrong
 * @param place the till sells from first; empty for the hub's usual order
 */
public record Origin(UUID till, int epoch, long sequence, Instant at, Optional<UUID> place) {

    public Origin {
        Objects.requireNonNull(till, "till");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(place, "place");
    }
}
