package it.sporta.hardware.fiscal.custom;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.DocumentRef;
import it.sporta.hardware.fiscal.FiscalDocument.Annulment;
import it.sporta.hardware.fiscal.FiscalDocument.Return;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.LotteryCode;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.TaxId;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.custom.CustomSettings.Department;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomReceiptTest {
    private static final Vat FOUR = Vat.rate(400);
    private static final DocumentKey KEY = new DocumentKey("k1");
    private static final DocumentRef ORIGINAL =
            new DocumentRef(12, 45, LocalDate.of(2026, 11, 3), "99MEY022274");
    private final CustomReceipt receipt =
            new CustomReceipt(
                    new CustomSettings(
                            URI.create("http://192.0.2.1"),
                            "99MEY022274",
                            Map.of(FOUR, new Department(3, 13)),
                            Map.of(PaymentForm.CASH, 1, PaymentForm.ELECTRONIC, 5)));

    @Test
    void writesASaleInWholeCentsAndThousandths() {
        Sale sale =
                new Sale(
                        List.of(
                                Line.of("Mele & pere", 350, FOUR).times(250).less(8),
                                Line.of("Assaggio", 100, FOUR).given()),
                        10,
                        List.of(Payment.cash(20, 50), Payment.of(PaymentForm.ELECTRONIC, 50)),
                        Optional.empty(),
                        Optional.of(new TaxId("RSSMRA80A01F205X")));
        assertThat(receipt.of(KEY, sale).text())
                .isEqualTo(
                        String.join(
                                "",
                                "<printerFiscalReceipt><beginFiscalReceipt IdCmd=\"k1\"/>",
                                "<printRecItem department=\"3\" description=\"Mele &amp; pere\"",
                                " idVat=\"13\" quantity=\"250\" unitPrice=\"350\"/>",
                                "<printRecItemAdjustment adjustmentType=\"3\" amount=\"8\"",
                                " department=\"3\" description=\"SCONTO\" idVat=\"13\"/>",
                                "<printRecItem department=\"3\" description=\"Assaggio\"",
                                " idVat=\"13\" quantity=\"1000\" unitPrice=\"100\"/>",
                                "<printRecGift/>",
                                "<printRecSubtotalAdjustment adjustmentType=\"3\" amount=\"10\"",
                                " description=\"SCONTO\"/>",
                                "<fixedLines description=\"RSSMRA80A01F205X\" pitch=\"B\"/>",
                                "<printRecTotal description=\"ELETTRONICO\" payment=\"50\"",
                                " paymentQty=\"0\" paymentType=\"5\"/>",
                                "<printRecTotal description=\"CONTANTE\" payment=\"50\"",
                                " paymentQty=\"0\" paymentType=\"1\"/>",
                                "<endFiscalReceiptCut IdCmd=\"k1\"/></printerFiscalReceipt>"));
    }

    @Test
    void namesNoLineLikeATotalAndCutsLongNames() {
        Sale sale =
                Sale.of(
                        List.of(
                                Line.of("Torta Totale della nonna Pina", 100, FOUR),
                                Line.of("M".repeat(50), 333, FOUR).times(1_001).costing(334)),
                        Payment.of(PaymentForm.ELECTRONIC, 434));
        assertThat(receipt.of(KEY, sale.playing(new LotteryCode("ABCD1234"))).text())
                .contains("description=\"Torta tot. della nonna\"")
                .contains("description=\"" + "M".repeat(11) + " 1,001x3,33\"")
                .contains("<beginFiscalReceipt IdCmd=\"k1\"/><setLotteryCode code=\"ABCD1234\"/>");
    }

    @Test
    void namesTheDocumentThatIsVoidedOrReturned() {
        Sale sale = Sale.of(List.of(Line.of("Mele", 88, FOUR)), Payment.of(PaymentForm.CASH, 88));
        String reference =
                "docDate=\"031126\" docRefNumber=\"45\" docRefZ=\"12\""
                        + " fiscalSerial=\"99MEY022274\" printPreview=\"0\"/>";
        Annulment mistake = new Annulment(ORIGINAL, sale);
        assertThat(receipt.of(KEY, mistake).text())
                .startsWith("<printerFiscalReceipt><beginRtDocAnnulment IdCmd=\"k1\" " + reference)
                .contains("<printRecItem ")
                .doesNotContain("printRecTotal");
        Return back = new Return(ORIGINAL, sale.lines(), PaymentForm.CASH);
        assertThat(receipt.of(KEY, back).text())
                .startsWith("<printerFiscalReceipt><beginRtDocRefund IdCmd=\"k1\" " + reference)
                .contains("<printRecRefund ")
                .contains("<printRecTotal ");
        assertThat(receipt.check(back).text())
                .isEqualTo(
                        "<printerFiscalReceipt><beginRtDocRefund checkOnly=\"1\" "
                                + reference
                                + "</printerFiscalReceipt>");
    }
}
