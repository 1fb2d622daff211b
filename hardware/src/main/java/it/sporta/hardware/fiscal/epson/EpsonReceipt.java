package it.sporta.hardware.fiscal.epson;

import static it.sporta.hardware.fiscal.wire.Digits.euro;
import static it.sporta.hardware.fiscal.wire.Digits.quantity;

import it.sporta.hardware.fiscal.DocumentRef;
import it.sporta.hardware.fiscal.FiscalDocument;
import it.sporta.hardware.fiscal.FiscalDocument.Annulment;
import it.sporta.hardware.fiscal.FiscalDocument.Return;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.TaxId;
import it.sporta.hardware.fiscal.epson.EpsonSettings.VoidForm;
import it.sporta.hardware.fiscal.wire.Element;
import it.sporta.hardware.fiscal.wire.PrintableText;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/**
 * Documents in the words of Epson's Fiscal ePOS-Print, in the order the machine wants them:
 * reference, beginning, lines, subtotal, lottery, payments, tax id, end.
 */
final class EpsonReceipt {
    private static final int DESCRIPTION = 38;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu");
    private static final String DISCOUNT_ON_SALE = "0";
    private static final String GIFT = "11";
    private static final String DISCOUNT_ON_SUBTOTAL = "1";

    private final EpsonSettings settings;
    private final String operator;

    EpsonReceipt(EpsonSettings settings) {
        this.settings = settings;
        this.operator = Integer.toString(settings.operator());
    }

    /** The whole request; every VAT in it must have a department. */
    Element of(FiscalDocument document) {
        Element receipt = new Element("printerFiscalReceipt");
        if (document instanceof Sale sale) {
            sale(sale, receipt);
        } else if (document instanceof Return back) {
            goodsBack(back, receipt);
        } else {
            annulment((Annulment) document, receipt);
        }
        return receipt;
    }

    private void sale(Sale sale, Element receipt) {
        receipt.with(element("beginFiscalReceipt"));
        sale.lines().forEach(line -> item("printRecItem", line, receipt));
        if (sale.discountCents() > 0) {
            receipt.with(
                    element(
                            "printRecSubtotalAdjustment",
                            "adjustmentType",
                            DISCOUNT_ON_SUBTOTAL,
                            "description",
                            "SCONTO",
                            "amount",
                            euro(sale.discountCents()),
                            "justification",
                            "1"));
        }
        sale.lottery()
                .ifPresent(
                        code ->
                                receipt.with(
                                        element("printRecLotteryID", "code", code.characters())));
        // Cash last: only there the machine may compute change.
        sale.payments().stream()
                .sorted(Comparator.comparing(payment -> payment.form() == PaymentForm.CASH))
                .forEach(payment -> receipt.with(total(payment)));
        sale.buyer().ifPresent(buyer -> receipt.with(buyer(buyer)));
        receipt.with(element("endFiscalReceipt"));
    }

    private void goodsBack(Return back, Element receipt) {
        receipt.with(reference("REFUND", back.original()));
        receipt.with(element("beginFiscalReceipt"));
        back.lines().forEach(line -> item("printRecRefund", line, receipt));
        receipt.with(total(Payment.of(back.refund(), back.totalCents())));
        receipt.with(element("endFiscalReceipt"));
    }

    private void annulment(Annulment mistake, Element receipt) {
        receipt.with(reference("VOID", mistake.original()));
        if (settings.voids() == VoidForm.REFERENCE_AND_CLOSING) {
            receipt.with(element("endFiscalReceipt"));
        }
    }

    private Element reference(String what, DocumentRef original) {
        String text =
                String.format(
                        "%s %04d %04d %s %s",
                        what,
                        original.z(),
                        original.number(),
                        DAY.format(original.day()),
                        original.serial());
        return element("printRecMessage", "messageType", "4", "message", text);
    }

    private void item(String name, Line line, Element receipt) {
        String department = Integer.toString(settings.departments().get(line.vat()).number());
        boolean multiplies = line.multiplies();
        receipt.with(
                element(
                        name,
                        "description",
                        description(line),
                        "quantity",
                        quantity(multiplies ? line.thousandths() : 1_000),
                        "unitPrice",
                        euro(multiplies ? line.unitCents() : line.grossCents()),
                        "department",
                        department,
                        "justification",
                        "1"));
        if (line.gift()) {
            receipt.with(adjustment(GIFT, "OMAGGIO", line.grossCents(), department));
        } else if (line.discountCents() > 0) {
            receipt.with(adjustment(DISCOUNT_ON_SALE, "SCONTO", line.discountCents(), department));
        }
    }

    /** Where the machine would multiply otherwise, quantity and price stand in the words. */
    private static String description(Line line) {
        if (line.multiplies()) {
            return PrintableText.fit(line.description(), DESCRIPTION);
        }
        String sum = " " + quantity(line.thousandths()) + "x" + euro(line.unitCents());
        return PrintableText.fit(line.description(), DESCRIPTION - sum.length()) + sum;
    }

    private Element adjustment(String type, String words, long cents, String department) {
        return element(
                "printRecItemAdjustment",
                "adjustmentType",
                type,
                "description",
                words,
                "amount",
                euro(cents),
                "department",
                department,
                "justification",
                "1");
    }

    private Element total(Payment payment) {
        List<String> form = form(payment);
        return element(
                "printRecTotal",
                "description",
                form.get(0),
                "payment",
                euro(payment.eachCents()),
                "paymentType",
                form.get(1),
                "index",
                form.get(2),
                "justification",
                "1");
    }

    /** Words, type and index: a fixed table of the protocol. */
    private List<String> form(Payment payment) {
        return switch (payment.form()) {
            case CASH -> List.of("CONTANTE", "0", "0");
            case ELECTRONIC ->
                    List.of("ELETTRONICO", "2", Integer.toString(settings.electronicIndex()));
            case TICKET ->
                    payment.pieces() == 1
                            ? List.of("TICKET", "3", Integer.toString(settings.ticketIndex()))
                            : List.of("TICKET", "4", Integer.toString(payment.pieces()));
            case UNCOLLECTED_GOODS -> List.of("NON RISCOSSO BENI", "5", "1");
            case UNCOLLECTED_SERVICES -> List.of("NON RISCOSSO SERVIZI", "5", "2");
            case INVOICE_FOLLOWS -> List.of("SEGUE FATTURA", "5", "3");
            case SCONTO_A_PAGARE -> List.of("SCONTO A PAGARE", "6", "0");
            case MULTI_USE_VOUCHER -> List.of("BUONO MULTIUSO", "6", "1");
        };
    }

    private Element buyer(TaxId id) {
        return new Element(
                "directIO",
                "command",
                id.isPerson() ? "1061" : "1060",
                "data",
                "01" + id.characters());
    }

    private Element element(String name, String... pairs) {
        String[] all = new String[pairs.length + 2];
        all[0] = "operator";
        all[1] = operator;
        System.arraycopy(pairs, 0, all, 2, pairs.length);
        return new Element(name, all);
    }
}
