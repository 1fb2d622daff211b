package it.sporta.hardware.fiscal.custom;

import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.DocumentRef;
import it.sporta.hardware.fiscal.FiscalDocument;
import it.sporta.hardware.fiscal.FiscalDocument.Annulment;
import it.sporta.hardware.fiscal.FiscalDocument.Return;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.custom.CustomSettings.Department;
import it.sporta.hardware.fiscal.wire.Digits;
import it.sporta.hardware.fiscal.wire.Element;
import it.sporta.hardware.fiscal.wire.PrintableText;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/**
 * Documents in the words of Custom's XML web services: whole cents and thousandths, the key at the
 * first element and at the last.
 */
final class CustomReceipt {
    private static final int DESCRIPTION = 22;
    private static final String DISCOUNT = "3";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuu");

    private final CustomSettings settings;

    CustomReceipt(CustomSettings settings) {
        this.settings = settings;
    }

    /** The whole request; every VAT and every payment in it must be programmed. */
    Element of(DocumentKey key, FiscalDocument document) {
        Element receipt = new Element("printerFiscalReceipt");
        if (document instanceof Sale sale) {
            receipt.with(new Element("beginFiscalReceipt", "IdCmd", key.text()));
            sale.lottery()
                    .ifPresent(
                            code ->
                                    receipt.with(
                                            new Element(
                                                    "setLotteryCode", "code", code.toString())));
            goods(sale, receipt);
            sale.buyer()
                    .ifPresent(
                            buyer ->
                                    receipt.with(
                                            new Element(
                                                    "fixedLines",
                                                    "pitch",
                                                    "B",
                                                    "description",
                                                    buyer.toString())));
            // Cash last: only there the machine may compute change.
            sale.payments().stream()
                    .sorted(Comparator.comparing(paid -> paid.form() == PaymentForm.CASH))
                    .forEach(paid -> receipt.with(total(paid)));
        } else if (document instanceof Return back) {
            receipt.with(reference("beginRtDocRefund", back.original(), "IdCmd", key.text()));
            back.lines().forEach(line -> item("printRecRefund", line, receipt));
            receipt.with(total(Payment.of(back.refund(), back.totalCents())));
        } else {
            Annulment mistake = (Annulment) document;
            receipt.with(reference("beginRtDocAnnulment", mistake.original(), "IdCmd", key.text()));
            goods(mistake.mistake(), receipt);
        }
        return receipt.with(new Element("endFiscalReceiptCut", "IdCmd", key.text()));
    }

    /** Asks only whether a void or return would be possible; nothing is printed. */
    Element check(FiscalDocument document) {
        Element receipt = new Element("printerFiscalReceipt");
        return document instanceof Return back
                ? receipt.with(reference("beginRtDocRefund", back.original(), "checkOnly", "1"))
                : receipt.with(
                        reference(
                                "beginRtDocAnnulment",
                                ((Annulment) document).original(),
                                "checkOnly",
                                "1"));
    }

    private static Element reference(String name, DocumentRef original, String more, String value) {
        return new Element(
                name,
                "docRefZ",
                Integer.toString(original.z()),
                "docRefNumber",
                Integer.toString(original.number()),
                "docDate",
                DAY.format(original.day()),
                "fiscalSerial",
                original.serial(),
                "printPreview",
                "0",
                more,
                value);
    }

    private void goods(Sale sale, Element receipt) {
        sale.lines().forEach(line -> item("printRecItem", line, receipt));
        if (sale.discountCents() > 0) {
            receipt.with(
                    new Element(
                            "printRecSubtotalAdjustment",
                            "adjustmentType",
                            DISCOUNT,
                            "description",
                            "SCONTO",
                            "amount",
                            Long.toString(sale.discountCents())));
        }
    }

    private void item(String name, Line line, Element receipt) {
        Department department = settings.departments().get(line.vat());
        boolean multiplies = line.multiplies();
        receipt.with(
                new Element(
                        name,
                        "description",
                        description(line),
                        "quantity",
                        Long.toString(multiplies ? line.thousandths() : 1_000),
                        "unitPrice",
                        Long.toString(multiplies ? line.unitCents() : line.grossCents()),
                        "department",
                        Integer.toString(department.number()),
                        "idVat",
                        Integer.toString(department.vatIndex())));
        if (line.gift()) {
            receipt.with(new Element("printRecGift"));
        } else if (line.discountCents() > 0) {
            receipt.with(
                    new Element(
                            "printRecItemAdjustment",
                            "adjustmentType",
                            DISCOUNT,
                            "description",
                            "SCONTO",
                            "amount",
                            Long.toString(line.discountCents()),
                            "department",
                            Integer.toString(department.number()),
                            "idVat",
                            Integer.toString(department.vatIndex())));
        }
    }

    /**
     * The machine refuses a line named like a total. Where it would multiply otherwise, quantity
     * and price stand in the words.
     */
    private static String description(Line line) {
        String named = line.description().replaceAll("(?i)total[ei]?", "tot.");
        if (line.multiplies()) {
            return PrintableText.fit(named, DESCRIPTION);
        }
        String sum =
                " " + Digits.quantity(line.thousandths()) + "x" + Digits.euro(line.unitCents());
        return PrintableText.fit(named, Math.max(1, DESCRIPTION - sum.length())) + sum;
    }

    private Element total(Payment payment) {
        return new Element(
                "printRecTotal",
                "description",
                words(payment.form()),
                "payment",
                Long.toString(payment.tenderedCents()),
                "paymentType",
                settings.payments().get(payment.form()).toString(),
                "paymentQty",
                Integer.toString(payment.form() == PaymentForm.TICKET ? payment.pieces() : 0));
    }

    private static String words(PaymentForm form) {
        return switch (form) {
            case CASH -> "CONTANTE";
            case ELECTRONIC -> "ELETTRONICO";
            case TICKET -> "TICKET";
            case UNCOLLECTED_GOODS -> "NON RISCOSSO BENI";
            case UNCOLLECTED_SERVICES -> "NON RISCOSSO SERVIZI";
            case INVOICE_FOLLOWS -> "SEGUE FATTURA";
            case SCONTO_A_PAGARE -> "SCONTO A PAGARE";
            case MULTI_USE_VOUCHER -> "BUONO MULTIUSO";
        };
    }
}
