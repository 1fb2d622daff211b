package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.selling.PreparedTicket;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.sync.PostedTill;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Two tills that do not hear of each other, at which members pay what was packed for them. */
final class PickupCounter {

    private final Quarter quarter;
    private final Set<UUID> paid = new HashSet<>();
    private final Set<UUID> withdrawn = new HashSet<>();
    private final Map<UUID, Set<PostedTill>> asked = new HashMap<>();
    private int odd;

    PickupCounter(Quarter quarter) {
        this.quarter = quarter;
    }

    boolean isUsed() {
        return !paid.isEmpty();
    }

    /** Whether the server knows. */
    boolean isPaid(PreparedTicket due) {
        return paid.contains(due.id());
    }

    /** How many payments somebody must look at. */
    int odd() {
        return odd;
    }

    /** A till takes the money for the same at most once; the other may, too. */
    void pay(PreparedTicket due, Map<Article, UUID> lots) {
        PostedTill till = quarter.any(quarter.pickupTills);
        if (asked.computeIfAbsent(due.id(), id -> new HashSet<>()).add(till)) {
            pay(due, lots, till);
        }
    }

    private void pay(PreparedTicket due, Map<Article, UUID> lots, PostedTill till) {
        List<Line> lines =
                due.lines().stream()
                        .map(
                                line ->
                                        Line.of(
                                                line.product(),
                                                line.text(),
                                                line.quantity(),
                                                line.price(),
                                                new VatRate("N2", 0)))
                        .toList();
        assertThat(Money.sum(lines.stream().map(Line::amount).toList())).isEqualTo(due.total());
        LocalDate day = quarter.today();
        till.tell(
                quarter.paid(
                        till,
                        new TicketId(quarter.id()),
                        lines,
                        Channel.GROUP,
                        SupplyMode.HANDED_OVER,
                        Optional.of(due.id())),
                () -> picked(due.id(), lines, lots, day));
    }

    /** The goods leave with the first payment; after the withdrawal they come from nowhere. */
    private void picked(UUID pickup, List<Line> lines, Map<Article, UUID> lots, LocalDate day) {
        if (paid.contains(pickup)) {
            odd++;
            return;
        }
        if (withdrawn.contains(pickup)) {
            odd++;
        } else {
            paid.add(pickup);
        }
        for (Line line : lines) {
            quarter.books.take(
                    Wish.of(
                                    Quarter.FAENZA,
                                    Article.of(line.product()),
                                    line.quantity().thousandths(),
                                    day)
                            .ownedBy(Quarter.GROUP)
                            .onlyLot(lots.get(Article.of(line.product())), PlaceKind.RESERVED),
                    PlaceKind.MEMBER);
        }
    }

    /** Nobody is asked for it any more, if it was not paid. */
    void withdraw(PreparedTicket due) {
        assertThat(due.isOpen()).isNotEqualTo(isPaid(due));
        if (!isPaid(due)) {
            withdrawn.add(due.id());
        }
    }
}
