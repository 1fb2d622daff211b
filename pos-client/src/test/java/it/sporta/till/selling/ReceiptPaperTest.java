package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import it.sporta.hardware.bench.Burnt;
import it.sporta.hardware.bench.Eye;
import it.sporta.hardware.bench.Receipt;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.slip.PrinterModel;
import it.sporta.kernel.money.Money;
import it.sporta.till.journal.Hub;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The receipt, byte by byte, as printers of each width and of each kind of table get it. */
class ReceiptPaperTest extends ShopCase {

    static final List<PrinterModel> MODELS =
            List.of(
                    PrinterModel.GENERIC_42,
                    PrinterModel.EPSON_TM_T20,
                    PrinterModel.EPSON_TM_T88,
                    PrinterModel.CITIZEN_CT_S651,
                    PrinterModel.STAR_ESCPOS,
                    PrinterModel.POS_58);

    /** 80 and 58 mm, and numbers of tables of several makers. */
    static final List<PrinterModel> DRAWING =
            Stream.of(
                            "generic-42",
                            "epson-tm-t20",
                            "epson-tm-t88ii",
                            "star-escpos",
                            "wincor-th230-plus",
                            "seiko-rp-f10-58",
                            "sunmi-v2")
                    .map(PrinterModel::named)
                    .toList();

    private String sell() throws Exception {
        shop.desk.tap(Hub.APPLES, "1,250");
        shop.onTheScale = new Reading.Weighed(842, 5, "");
        shop.desk.tap(Hub.APPLES, "");
        shop.desk.tap(Hub.HONEY, "200");
        shop.desk.receive(shop.ticket(), Money.euro(1_600));
        shop.awaitPapers();
        return shop.checkout.lastSale().orElseThrow().witness("palmanova-1");
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void isLaidOutForThePaperOfThePrinter(PrinterModel model) throws Exception {
        String witness = sell();
        String sent = Sent.signs(shop.papers.get(0), model);
        assertThat(sent).contains(witness);
        assertThat(sent.replace(witness, "palmanova-1-n-12345678")).isEqualTo(golden(model));
    }

    /** Every dot of it: the code with what is printed right above and below. */
    @ParameterizedTest
    @FieldSource("DRAWING")
    void itsCodeIsReadOffThePaperAndItsTextIsWhole(PrinterModel model) throws Exception {
        String witness = sell();
        byte[] sent = Sent.bytes(shop.papers.get(0), model);
        List<Receipt> paper = Receipt.of(sent, model.columns());
        assertThat(paper).hasSize(1);
        boolean[][] dots = Burnt.of(paper.get(0), model.columns());
        assertThat(Eye.read(dots, BarcodeFormat.QR_CODE)).contains(witness);
        assertThat(paper.get(0).text()).contains("NON FISCALE", "TOTALE", "Miele");
        assertThat(paper.get(0).text().lines()).allMatch(line -> line.length() <= model.columns());
    }

    private static String golden(PrinterModel model) throws Exception {
        String name = "receipt-" + model.name() + ".txt";
        try (InputStream file = ReceiptPaperTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
