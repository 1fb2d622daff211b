package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.FiscalDocument;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Nature;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.kernel.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A ticket in the words of a documento commerciale. */
final class SaleDocument {

    private SaleDocument() {}

    /**
     * What cost nothing is left out: no machine takes a line of nothing.
     *
     * @param renounces whether a sconto a pagare can be said
     * @throws IllegalArgumentException when it cannot be said at all
     */
    static FiscalDocument.Sale of(Ticket ticket, boolean renounces) {
        return new FiscalDocument.Sale(
                ticket.lines().stream()
                        .filter(line -> line.amount().isPositive())
                        .map(SaleDocument::line)
                        .toList(),
                0,
                payments(ticket, renounces),
                Optional.empty(),
                Optional.empty());
    }

    /** The amount is what was charged, also where a scale or a label says a cent otherwise. */
    private static Line line(it.sporta.kernel.ticket.Line line) {
        long amount = line.amount().cents();
        return new Line(
                line.name(),
                line.quantity().thousandths(),
                Math.max(1, line.price().cents()),
                amount,
                0,
                false,
                vat(line.vat()));
    }

    /** Invoices divide some natures further, {@code N2.2}; fiscal printers do not. */
    private static Vat vat(VatRate rate) {
        return rate.hundredths() > 0
                ? Vat.rate(rate.hundredths())
                : Vat.of(Nature.valueOf(rate.code().split("\\.")[0]));
    }

    private static List<Payment> payments(Ticket ticket, boolean renounces) {
        List<Payment> payments = new ArrayList<>();
        long card = sum(ticket, PaymentKind.CARD, it.sporta.kernel.ticket.Payment::amount);
        if (card > 0) {
            payments.add(Payment.of(PaymentForm.ELECTRONIC, card));
        }
        long cash = sum(ticket, PaymentKind.CASH, it.sporta.kernel.ticket.Payment::amount);
        long handed = sum(ticket, PaymentKind.CASH, it.sporta.kernel.ticket.Payment::tendered);
        long rounding = ticket.cashRounding().cents();
        if (rounding < 0 && renounces) {
            payments.add(Payment.of(PaymentForm.SCONTO_A_PAGARE, -rounding));
        } else if (rounding != 0) {
            // With what was handed over it would print another change than was given.
            cash = ticket.total().cents();
            handed = cash;
        }
        if (cash > 0) {
            payments.add(Payment.cash(cash, handed));
        }
        return payments;
    }

    private static long sum(
            Ticket ticket,
            PaymentKind kind,
            Function<it.sporta.kernel.ticket.Payment, Money> figure) {
        return ticket.payments().stream()
                .filter(payment -> payment.kind() == kind)
                .map(figure)
                .mapToLong(Money::cents)
                .sum();
    }
}
