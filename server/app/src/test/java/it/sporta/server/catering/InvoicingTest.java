package it.sporta.server.catering;

import static it.sporta.kernel.quantity.Quantity.pieces;
import static it.sporta.server.catering.CateringTest.LITRES;
import static it.sporta.server.catering.CateringTest.askBalance;
import static it.sporta.server.catering.CateringTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.fiscal.Invoice;
import it.sporta.server.fiscal.Invoices;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which invoice is written of what the tills certified, on Derby and PostgreSQL. */
class InvoicingTest {

    private static final LocalDate RAISED = Banquet.TODAY.plusDays(3);

    @OnEveryDatabase
    void aChangeAfterTheBalanceWasPaidIsAskedForAndInvoicedWhole(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.receive(banquet.soup, pieces(48), "L1", Banquet.DAY);
        banquet.receive(banquet.wine, LITRES, "S1", Banquet.DAY);
        banquet.quote();
        banquet.accept(1);
        banquet.pay(banquet.open(Payment.Kind.DEPOSIT));
        askBalance(banquet);
        banquet.pay(banquet.open(Payment.Kind.BALANCE));
        banquet.rewrite(1, banquet.terms(48, 0));
        banquet.accept(2);
        banquet.leave();

        refuses(
                "occasion.invoice.unpaid",
                () -> banquet.run(() -> banquet.invoicing.finish(banquet.id)));
        askBalance(banquet);
        assertThat(banquet.open(Payment.Kind.BALANCE).total()).isEqualTo(Money.cents(5_800));
        banquet.pay(banquet.open(Payment.Kind.BALANCE));
        Invoices.Issued issued = banquet.done(() -> banquet.invoicing.finish(banquet.id));

        assertThat(issued.total()).isEqualTo(Money.cents(36_965));
        assertThat(xml(banquet, issued.id()))
                .contains(">Cassa capuana-1, vendita 1<", ">Cassa capuana-1, vendita 2<")
                .contains("<ImportoPagamento>58.00</ImportoPagamento>");
    }

    @OnEveryDatabase
    void aChangeThatCostsJustWhatWasPaidLeavesNothingToAskForAndIsInvoiced(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.receive(banquet.soup, pieces(40), "L1", Banquet.DAY);
        banquet.receive(banquet.wine, LITRES, "S1", Banquet.DAY);
        banquet.quote();
        banquet.accept(1);
        banquet.pay(banquet.open(Payment.Kind.DEPOSIT));
        SupplyMode taken = SupplyMode.TAKEN_AWAY;
        Dish less = banquet.dish(banquet.soup, pieces(1), 9_305, taken);
        Dish drink = banquet.dish(banquet.wine, new Quantity(1_000, Unit.LITRE), 695, taken);
        banquet.rewrite(1, banquet.terms(0, taken, less, drink));
        banquet.accept(2);
        banquet.leave();

        refuses("occasion.paid.all", () -> askBalance(banquet));
        Invoices.Issued issued = banquet.done(() -> banquet.invoicing.finish(banquet.id));
        assertThat(issued.total()).isEqualTo(Money.cents(10_000));
    }

    @OnEveryDatabase
    void oneInvoiceAtTheEndIsOfAllAndCitesBothPapersOfTheTill(TestDatabase db) {
        Banquet banquet = served(db);
        banquet.pay(banquet.open(Payment.Kind.BALANCE));

        Invoices.Issued issued = banquet.done(() -> banquet.invoicing.finish(banquet.id));
        Invoices.Issued again = banquet.done(() -> banquet.invoicing.finish(banquet.id));

        assertThat(again).isEqualTo(issued);
        assertThat(issued.kind()).isEqualTo(Invoice.Kind.TD01);
        assertThat(issued.total()).isEqualTo(Money.cents(31_165));
        assertThat(xml(banquet, issued.id()))
                .contains("<ImportoTotaleDocumento>311.65</ImportoTotaleDocumento>")
                .contains("<NumeroDDT>1/2026</NumeroDDT>")
                .contains("<Imposta>26.36</Imposta>", "<Imposta>3.90</Imposta>")
                .contains(">Cassa capuana-1, vendita 1<", ">Cassa capuana-1, vendita 2<")
                .contains("<ImportoPagamento>100.00</ImportoPagamento>")
                .contains("<ImportoPagamento>211.65</ImportoPagamento>");
        refuses(
                "occasion.invoice.done",
                () -> banquet.run(() -> banquet.invoicing.deposit(banquet.id)));
    }

    @OnEveryDatabase
    void aDepositInvoicedByItselfIsTakenOffTheLast(TestDatabase db) {
        Banquet banquet = served(db);
        Invoices.Issued deposit = banquet.done(() -> banquet.invoicing.deposit(banquet.id));
        refuses(
                "occasion.invoice.unpaid",
                () -> banquet.run(() -> banquet.invoicing.finish(banquet.id)));
        banquet.pay(banquet.open(Payment.Kind.BALANCE));
        Invoices.Issued last = banquet.done(() -> banquet.invoicing.finish(banquet.id));

        assertThat(deposit.kind()).isEqualTo(Invoice.Kind.TD02);
        assertThat(deposit.total().plus(last.total())).isEqualTo(Money.cents(31_165));
        assertThat(last.number()).hasToString("2/2026");
        assertThat(xml(banquet, last.id()))
                .contains("<DatiFattureCollegate><IdDocumento>1/2026</IdDocumento>")
                .contains("<ImportoTotaleDocumento>211.65</ImportoTotaleDocumento>")
                .contains("Acconto, fattura 1/2026")
                .doesNotContain("vendita 1<");
    }

    /** Forty soups are 290,00, 93,05 of them paid with the deposit when food was at 10 %. */
    @OnEveryDatabase
    void whatADepositWasTaxedAtItStaysOnTheInvoiceWhenTheRateHasChanged(TestDatabase db) {
        Banquet banquet = raised(db, SupplyMode.TAKEN_AWAY);
        banquet.waitUntil(RAISED);
        banquet.leave();
        askBalance(banquet);
        banquet.pay(banquet.open(Payment.Kind.BALANCE));
        Invoices.Issued issued = banquet.done(() -> banquet.invoicing.finish(banquet.id));

        assertThat(issued.total()).isEqualTo(Money.cents(31_165));
        assertThat(summary(banquet, issued, "10.00")).containsExactly("84.59", "8.46");
        assertThat(summary(banquet, issued, "12.00")).containsExactly("175.85", "21.10");
        assertThat(summary(banquet, issued, "22.00")).containsExactly("17.75", "3.90");
    }

    @OnEveryDatabase
    void aDepositInvoicedAtItsRateIsTakenOffTheRest(TestDatabase db) {
        Banquet banquet = raised(db, SupplyMode.TAKEN_AWAY);
        banquet.waitUntil(RAISED);
        Invoices.Issued deposit = banquet.done(() -> banquet.invoicing.deposit(banquet.id));
        banquet.leave();
        askBalance(banquet);
        banquet.pay(banquet.open(Payment.Kind.BALANCE));
        Invoices.Issued last = banquet.done(() -> banquet.invoicing.finish(banquet.id));

        assertThat(summary(banquet, deposit, "10.00")).containsExactly("84.59", "8.46");
        assertThat(summary(banquet, last, "12.00")).containsExactly("175.85", "21.10");
        assertThat(summary(banquet, last, "10.00")).isEmpty();
    }

    /** DPR 633/1972, art. 6, c. 1: goods are taxed as of the day on which they leave. */
    @OnEveryDatabase
    void goodsThatLeftBeforeTheRateChangedArePaidAtTheRateOfThatDay(TestDatabase db) {
        Banquet banquet = raised(db, SupplyMode.TAKEN_AWAY);
        banquet.leave();
        banquet.waitUntil(RAISED);
        askBalance(banquet);
        banquet.pay(banquet.open(Payment.Kind.BALANCE));
        Invoices.Issued issued = banquet.done(() -> banquet.invoicing.finish(banquet.id));

        assertThat(summary(banquet, issued, "10.00")).containsExactly("263.64", "26.36");
        assertThat(summary(banquet, issued, "12.00")).isEmpty();
    }

    @OnEveryDatabase
    void aBalanceThatWasOpenWhenTheGoodsLeftKeepsTheirRateToo(TestDatabase db) {
        Banquet banquet = raised(db, SupplyMode.TAKEN_AWAY);
        askBalance(banquet);
        banquet.leave();
        banquet.waitUntil(RAISED);
        banquet.pay(banquet.open(Payment.Kind.BALANCE));
        Invoices.Issued issued = banquet.done(() -> banquet.invoicing.finish(banquet.id));

        assertThat(summary(banquet, issued, "10.00")).containsExactly("263.64", "26.36");
    }

    /** DPR 633/1972, art. 6, c. 3: what is served is a service, taxed when it is paid. */
    @OnEveryDatabase
    void whatIsServedIsTaxedWhenItIsPaid(TestDatabase db) {
        Banquet banquet = raised(db, SupplyMode.SERVED);
        banquet.leave();
        banquet.waitUntil(RAISED);
        askBalance(banquet);
        banquet.pay(banquet.open(Payment.Kind.BALANCE));
        Invoices.Issued issued = banquet.done(() -> banquet.invoicing.finish(banquet.id));

        assertThat(summary(banquet, issued, "12.00")).containsExactly("175.85", "21.10");
    }

    /** Food is at 10 % when the deposit is paid, and at 12 % later. */
    private static Banquet raised(TestDatabase db, SupplyMode supply) {
        Banquet banquet = new Banquet(db);
        banquet.receive(banquet.soup, pieces(40), "L1", Banquet.DAY);
        banquet.receive(banquet.wine, LITRES, "S1", Banquet.DAY);
        banquet.quote(banquet.terms(40, 10_000, supply));
        banquet.accept(1);
        banquet.raiseFoodTo(VatRate.percent(12), RAISED);
        banquet.pay(banquet.open(Payment.Kind.DEPOSIT));
        return banquet;
    }

    /** Taxable amount and VAT of one rate; nothing when the invoice does not know it. */
    private static List<String> summary(Banquet banquet, Invoices.Issued one, String rate) {
        Matcher row =
                Pattern.compile(
                                "<DatiRiepilogo><AliquotaIVA>"
                                        + rate
                                        + "</AliquotaIVA><ImponibileImporto>([^<]*)"
                                        + "</ImponibileImporto><Imposta>([^<]*)</Imposta>")
                        .matcher(xml(banquet, one.id()));
        return row.find() ? List.of(row.group(1), row.group(2)) : List.of();
    }

    /** The deposit is paid, the goods are out, and the tills wait for the balance. */
    private static Banquet served(TestDatabase db) {
        Banquet banquet = new Banquet(db);
        banquet.receive(banquet.soup, pieces(40), "L1", Banquet.DAY);
        banquet.receive(banquet.wine, LITRES, "S1", Banquet.DAY);
        banquet.quote();
        banquet.accept(1);
        banquet.pay(banquet.open(Payment.Kind.DEPOSIT));
        banquet.leave();
        askBalance(banquet);
        return banquet;
    }

    private static String xml(Banquet banquet, UUID invoice) {
        byte[] file = banquet.done(() -> banquet.invoices.xml(invoice)).orElseThrow();
        return new String(file, StandardCharsets.UTF_8);
    }
}
