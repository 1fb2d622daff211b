package it.sporta.server.catering;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.fiscal.InvoiceLine;
import it.sporta.server.fiscal.Invoices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of an invoice of what was paid already. Each euro stays at the rate at which its receipt
 * taxed it, whatever the law says on the day of the invoice, or said on that of the quote (DPR
 * 633/1972, art. 6, c. 4). The dishes are at the rate of the last payment of their class; what was
 * paid before at another one is moved there.
 */
final class InvoiceRows {

    private final Map<String, VatRate> last = new HashMap<>();
    private final List<InvoiceLine> lines = new ArrayList<>();

    private InvoiceRows() {}

    static List<InvoiceLine> ofDeposit(Occasion one, Payment deposit) {
        InvoiceRows rows = new InvoiceRows();
        rows.see(deposit);
        deposit.parts()
                .byClass()
                .forEach((of, cents) -> rows.add("Acconto catering " + one.number(), of, cents));
        return rows.lines;
    }

    /**
     * @param before the deposit that has an invoice of its own, or none
     * @param here what this invoice is of, the earliest first
     */
    static List<InvoiceLine> ofAll(List<Dish> menu, Optional<Before> before, List<Payment> here) {
        InvoiceRows rows = new InvoiceRows();
        before.ifPresent(one -> rows.see(one.deposit()));
        here.forEach(rows::see);
        menu.forEach(rows::dish);
        before.ifPresent(rows::takeOff);
        here.forEach(rows::putRight);
        return rows.lines;
    }

    /** A deposit, and the invoice that was written of it. */
    record Before(Payment deposit, Invoices.Issued invoice) {}

    private void see(Payment paid) {
        paid.parts().byClass().keySet().forEach(of -> last.put(of, paid.rate(of)));
    }

    private void dish(Dish dish) {
        lines.add(
                new InvoiceLine(
                        dish.name(), dish.quantity(), dish.amount(), last.get(dish.vatClass())));
    }

    private void takeOff(Before before) {
        String text = "Acconto, fattura " + before.invoice().number();
        before.deposit().parts().byClass().forEach((of, amount) -> add(text, of, amount.negated()));
    }

    private void putRight(Payment paid) {
        String text = "Già pagato, " + paid.settled().orElseThrow().receipt();
        paid.parts()
                .byClass()
                .forEach(
                        (of, amount) -> {
                            VatRate then = paid.rate(of);
                            if (!then.equals(last.get(of))) {
                                add(text, of, amount.negated());
                                lines.add(row(text + ": all'aliquota di allora", amount, then));
                            }
                        });
    }

    private void add(String text, String vatClass, Money amount) {
        lines.add(row(text, amount, last.get(vatClass)));
    }

    private static InvoiceLine row(String text, Money gross, VatRate rate) {
        return new InvoiceLine(text, Quantity.pieces(1), gross, rate);
    }
}
