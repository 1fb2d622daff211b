package it.sporta.server.fiscal;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.identity.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A row of an invoice.
 *
 * @param quantity more than zero
 * @param gross VAT included, as agreed with the customer; negative where a deposit is taken off
 * @param receipts by which a till certified it already: the takings counted it, the invoice says so
 */
public record InvoiceLine(
        String description, Quantity quantity, Money gross, VatRate vat, List<Receipt> receipts) {

    /**
     * A documento commerciale that was given when it was paid.
     *
     * @param name as its paper names it, at most 60 characters
     */
    public record Receipt(String name, LocalDate date) {

        public Receipt {
            name = Text.required(name, 60, "invoice.receipt");
            Objects.requireNonNull(date, "date");
        }
    }

    /** That no till certified. */
    public InvoiceLine(String description, Quantity quantity, Money gross, VatRate vat) {
        this(description, quantity, gross, vat, List.of());
    }

    public InvoiceLine {
        description = Text.required(description, 200, "invoice.description");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(vat, "vat");
        receipts = List.copyOf(receipts);
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("a row of " + quantity);
        }
    }

    public InvoiceLine certifiedBy(List<Receipt> papers) {
        return new InvoiceLine(description, quantity, gross, vat, papers);
    }

    /**
     * The row without VAT, to the eighth decimal: the row is divided, not its unit price, so that
     * the sum of the rows is off by less than a cent however many there are.
     */
    BigDecimal net() {
        return BigDecimal.valueOf(gross.cents(), 2)
                .multiply(BigDecimal.valueOf(10_000))
                .divide(BigDecimal.valueOf(10_000L + vat.hundredths()), 8, RoundingMode.HALF_UP);
    }

    BigDecimal amount() {
        return BigDecimal.valueOf(quantity.thousandths(), 3);
    }

    BigDecimal netPrice() {
        return net().divide(amount(), 8, RoundingMode.HALF_UP);
    }
}
