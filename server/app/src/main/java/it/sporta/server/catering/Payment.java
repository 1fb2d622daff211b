package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.fiscal.Invoice;
import it.sporta.server.selling.PreparedState;
import it.sporta.server.selling.PreparedTicket;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Money asked for at the tills.
 *
 * @param settled empty until a till says that it was paid
 */
public record Payment(Kind kind, PreparedTicket ticket, Optional<Settled> settled) {

    /** What of the total. */
    public enum Kind {
        DEPOSIT,
        BALANCE
    }

    /**
     * How it was paid.
     *
     * @param receipt the till's document, as invoices cite it
     * @param rates at which it taxed each article
     */
    public record Settled(
            LocalDate day, Invoice.Means means, String receipt, Map<ProductId, VatRate> rates) {}

    public Payment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(settled, "settled");
    }

    public boolean isPaid() {
        return ticket.state() == PreparedState.PAID;
    }

    public boolean isOpen() {
        return ticket.isOpen();
    }

    /** What it is of each class of VAT. */
    Parts parts() {
        TreeMap<String, Money> sums = new TreeMap<>();
        ticket.lines().forEach(line -> sums.merge(line.vatClass(), line.amount(), Money::plus));
        return new Parts(sums);
    }

    /**
     * At which its receipt taxed a class of VAT: documents that follow it say the same (DPR
     * 633/1972, art. 6, c. 4: what is paid before is taxed when it is paid).
     *
     * @throws Refused {@code occasion.invoice.other} when the till sold something else
     */
    VatRate rate(String vatClass) {
        Map<ProductId, VatRate> rates = settled.map(Settled::rates).orElse(Map.of());
        return ticket.lines().stream()
                .filter(line -> line.vatClass().equals(vatClass))
                .map(line -> rates.get(line.product()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Refused("occasion.invoice.other", ticket.code()));
    }
}
