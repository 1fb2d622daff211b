package it.sporta.kernel.ticket;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatBreakdown;
import it.sporta.kernel.money.VatRate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A paid purchase. It is born when the basket is closed and never changes again; what must be put
 * right is put right by another document.
 *
 * <p>The sum of the lines is the total. The payments settle the total, or, when everything was paid
 * in cash, the total rounded to five cents (decree-law 50/2017, art. 13-quater): the difference is
 * {@link #cashRounding()}, a line of its own that touches neither total nor VAT.
 */
public record Ticket(TicketId id, List<Line> lines, List<Payment> payments) {

    public Ticket {
        Objects.requireNonNull(id, "id");
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a ticket has lines");
        }
        requireSettled(total(lines), payments);
    }

    private static void requireSettled(Money total, List<Payment> payments) {
        Money paid = paid(payments);
        boolean exact = paid.equals(total);
        boolean rounded = allCash(payments) && paid.equals(total.roundedToFiveCents());
        if (!exact && !rounded) {
            throw new IllegalArgumentException(paid + " does not settle " + total);
        }
    }

    public Money total() {
        return total(lines);
    }

    /** What was paid less the total: between −2 and +2 cents, zero unless all was cash. */
    public Money cashRounding() {
        return paid(payments).minus(total());
    }

    public Money change() {
        return Money.sum(payments.stream().map(Payment::change).toList());
    }

    /** Cash that stays in the drawer: tendered less change. */
    public Money cash() {
        return Money.sum(
                payments.stream()
                        .filter(payment -> payment.kind() == PaymentKind.CASH)
                        .map(Payment::amount)
                        .toList());
    }

    public VatBreakdown vat() {
        Map<VatRate, Money> gross =
                lines.stream().collect(Collectors.toMap(Line::vat, Line::amount, Money::plus));
        return VatBreakdown.of(gross);
    }

    private static Money total(List<Line> lines) {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    private static Money paid(List<Payment> payments) {
        return Money.sum(payments.stream().map(Payment::amount).toList());
    }

    private static boolean allCash(List<Payment> payments) {
        return payments.stream().allMatch(payment -> payment.kind() == PaymentKind.CASH);
    }
}
