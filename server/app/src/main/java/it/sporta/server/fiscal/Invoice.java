package it.sporta.server.fiscal;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatBreakdown;
import it.sporta.kernel.money.VatRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An electronic invoice before it is written as XML. Prices are VAT-inclusive, as they were agreed;
 * per rate {@code taxable + VAT = gross} to the cent.
 *
 * @param regime code of the seller's tax regime, {@code RF01} ordinary
 * @param law printed beside rows without VAT: why none is due, as it stood on {@code date}
 */
public record Invoice(
        Kind kind,
        DocumentNumber number,
        LocalDate date,
        Party seller,
        String regime,
        Party buyer,
        Recipient recipient,
        List<InvoiceLine> lines,
        List<Citation> earlier,
        List<Citation> transports,
        List<Settlement> payments,
        String law) {

    /** TipoDocumento. */
    public enum Kind {
        /** Fattura. */
        TD01,
        /** Acconto su fattura: a deposit is invoiced when it is paid. */
        TD02,
        /** Fattura differita: cites the transport documents of the month. */
        TD24
    }

    /** Another document this one follows. */
    public record Citation(String number, LocalDate date) {}

    /** Paid, or to be paid, in one way. */
    public record Settlement(Means means, Money amount, LocalDate due) {}

    /** ModalitaPagamento. */
    public enum Means {
        CASH("MP01"),
        CARD("MP08");

        private final String code;

        Means(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    public Invoice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(recipient, "recipient");
        lines = List.copyOf(lines);
        earlier = List.copyOf(earlier);
        transports = List.copyOf(transports);
        payments = List.copyOf(payments);
        buyer.forInvoices();
        if (seller.vatNumber().isEmpty()) {
            throw new IllegalArgumentException("the seller has a partita IVA");
        }
        if (!regime.matches("RF(0[1-9]|1[0-9])")) {
            throw new IllegalArgumentException("no tax regime: " + regime);
        }
        if (lines.isEmpty() || total(lines).isNegative()) {
            throw new Refused("invoice.empty");
        }
        if (law.isBlank() && lines.stream().anyMatch(line -> line.vat().hundredths() == 0)) {
            throw new IllegalArgumentException("no VAT, and no law says why");
        }
        if (kind == Kind.TD24 && transports.isEmpty()) {
            throw new Refused("invoice.deferred.alone");
        }
    }

    public Money total() {
        return total(lines);
    }

    public VatBreakdown vat() {
        Map<VatRate, Money> gross =
                lines.stream()
                        .collect(
                                Collectors.toMap(
                                        InvoiceLine::vat, InvoiceLine::gross, Money::plus));
        return VatBreakdown.of(gross);
    }

    private static Money total(List<InvoiceLine> lines) {
        return Money.sum(lines.stream().map(InvoiceLine::gross).toList());
    }
}
