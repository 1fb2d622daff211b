package it.sporta.kernel.ticket;

import java.util.Objects;
import java.util.UUID;

/** Made at the till before anything is paid, so the same sale sent twice is one sale. */
public record TicketId(UUID value) {

    public TicketId {
        Objects.requireNonNull(value, "value");
    }

    public static TicketId parse(String text) {
        return new TicketId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
