package it.sporta.kernel.feed;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something prepared that waits to be paid at a till of the hub: a pickup, a deposit, a balance. It
 * is paid as it stands, whole and alone, and becomes the lines of a ticket.
 *
 * @param code short, to be said and searched
 * @param title what it is, as people read it
 * @param who whose it is, as they call themselves
 * @param day on which they are expected; empty where nobody said
 */
public record Due(
        UUID id,
        String code,
        String title,
        String who,
        Channel channel,
        SupplyMode supply,
        List<Line> lines,
        Optional<LocalDate> day) {

    public Due {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(day, "day");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a due has lines");
        }
    }

    public Money total() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }
}
