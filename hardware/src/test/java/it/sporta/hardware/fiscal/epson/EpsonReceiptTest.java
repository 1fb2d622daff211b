package it.sporta.hardware.fiscal.epson;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fiscal.DocumentRef;
import it.sporta.hardware.fiscal.FiscalDocument.Annulment;
import it.sporta.hardware.fiscal.FiscalDocument.Return;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.TaxId;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.epson.EpsonSettings.Department;
import it.sporta.hardware.fiscal.epson.EpsonSettings.VoidForm;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EpsonReceiptTest {
    private static final Vat FOUR = Vat.rate(400);
    private static final URI ADDRESS = URI.create("http://192.0.2.1");
    private static final Map<Vat, Department> DEPARTMENTS = Map.of(FOUR, new Department(3, 3));
    private static final DocumentRef ORIGINAL =
            new DocumentRef(12, 45, LocalDate.of(2026, 11, 3), "99MEY022274");

    private final EpsonReceipt receipt =
            new EpsonReceipt(EpsonSettings.usual(ADDRESS, DEPARTMENTS));

    @Test
    void writesASaleInTheOrderOfTheProtocol() {
        Sale sale =
                new Sale(
                        List.of(
                                Line.of("Mele & pere", 350, FOUR).times(250).less(8),
                                Line.of("Assaggio", 100, FOUR).given()),
                        10,
                        List.of(Payment.cash(20, 50), Payment.of(PaymentForm.ELECTRONIC, 50)),
                        Optional.empty(),
                        Optional.of(new TaxId("RSSMRA80A01F205X")));
        assertThat(receipt.of(sale).text())
                .isEqualTo(
                        String.join(
                                "",
                                "<printerFiscalReceipt>",
                                "<beginFiscalReceipt operator=\"1\"/>",
                                "<printRecItem department=\"3\" description=\"Mele &amp; pere\"",
                                " justification=\"1\" operator=\"1\" quantity=\"0,250\"",
                                " unitPrice=\"3,50\"/>",
                                "<printRecItemAdjustment adjustmentType=\"0\" amount=\"0,08\"",
                                " department=\"3\" description=\"SCONTO\" justification=\"1\"",
                                " operator=\"1\"/>",
                                "<printRecItem department=\"3\" description=\"Assaggio\"",
                                " justification=\"1\" operator=\"1\" quantity=\"1,000\"",
                                " unitPrice=\"1,00\"/>",
                                "<printRecItemAdjustment adjustmentType=\"11\" amount=\"1,00\"",
                                " department=\"3\" description=\"OMAGGIO\" justification=\"1\"",
                                " operator=\"1\"/>",
                                "<printRecSubtotalAdjustment adjustmentType=\"1\" amount=\"0,10\"",
                                " description=\"SCONTO\" justification=\"1\" operator=\"1\"/>",
                                "<printRecTotal description=\"ELETTRONICO\" index=\"1\"",
                                " justification=\"1\" operator=\"1\" payment=\"0,50\"",
                                " paymentType=\"2\"/>",
                                "<printRecTotal description=\"CONTANTE\" index=\"0\"",
                                " justification=\"1\" operator=\"1\" payment=\"0,50\"",
                                " paymentType=\"0\"/>",
                                "<directIO command=\"1061\" data=\"01RSSMRA80A01F205X\"/>",
                                "<endFiscalReceipt operator=\"1\"/>",
                                "</printerFiscalReceipt>"));
    }

    @Test
    void countsMealVouchersByTheirValue() {
        Sale sale = Sale.of(List.of(Line.of("Pranzo", 1_600, FOUR)), Payment.tickets(2, 800));
        assertThat(receipt.of(sale).text())
                .contains("index=\"2\" justification=\"1\" operator=\"1\" payment=\"8,00\"")
                .contains("paymentType=\"4\"");
    }

    @Test
    void namesTheDocumentThatIsVoidedOrReturned() {
        String back =
                receipt.of(
                                new Return(
                                        ORIGINAL,
                                        List.of(Line.of("Mele", 88, FOUR)),
                                        PaymentForm.CASH))
                        .text();
        assertThat(back)
                .startsWith(
                        "<printerFiscalReceipt><printRecMessage"
                                + " message=\"REFUND 0012 0045 03112026 99MEY022274\""
                                + " messageType=\"4\" operator=\"1\"/><beginFiscalReceipt")
                .contains("<printRecRefund ");
        Annulment mistake =
                new Annulment(
                        ORIGINAL,
                        Sale.of(
                                List.of(Line.of("Mele", 88, FOUR)),
                                Payment.of(PaymentForm.CASH, 88)));
        assertThat(receipt.of(mistake).text())
                .isEqualTo(
                        "<printerFiscalReceipt><printRecMessage"
                                + " message=\"VOID 0012 0045 03112026 99MEY022274\""
                                + " messageType=\"4\" operator=\"1\"/></printerFiscalReceipt>");
        EpsonSettings closing =
                new EpsonSettings(ADDRESS, DEPARTMENTS, 1, 1, 1, VoidForm.REFERENCE_AND_CLOSING);
        assertThat(new EpsonReceipt(closing).of(mistake).text())
                .contains("<endFiscalReceipt operator=\"1\"/>");
    }

    @Test
    void cutsLongNames() {
        Sale sale =
                Sale.of(
                        List.of(Line.of("M".repeat(50), 333, FOUR).times(1_001).costing(334)),
                        Payment.of(PaymentForm.CASH, 334));
        assertThat(receipt.of(sale).text())
                .contains("description=\"" + "M".repeat(27) + " 1,001x3,33\"");
    }
}
