package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import it.sporta.hardware.bench.Burnt;
import it.sporta.hardware.bench.Eye;
import it.sporta.hardware.bench.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Codes on the dots of a receipt, read by a decoder that knows nothing of how they came there: the
 * bytes that are sent, what the manual says they do, and the paper.
 */
class DrawnCodeTest {

    static final List<PrinterModel> MODELS =
            PrinterModel.KNOWN.stream().filter(PrinterModel::codes).toList();

    private static final String EAN = "8001234567897";
    private static final String WITNESS = "palmanova-1-n-12345678 citt\u00e0";

    private static final Slip SLIP =
            Slip.builder()
                    .bold("Bottega di via Palmanova")
                    .rule()
                    .ean13(EAN)
                    .columns("Totale", "2,50 \u20ac")
                    .qr(WITNESS)
                    .centred("Grazie")
                    .cut()
                    .build();

    private static byte[] job(PrinterModel model) {
        return new EscPosEncoder(model).encode(SLIP);
    }

    private static Optional<String> read(byte[] job, PrinterModel model, BarcodeFormat kind) {
        Receipt paper = Receipt.of(job, model.columns()).get(0);
        return Eye.read(Burnt.of(paper, model.columns()), kind);
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void areReadFromThePaperOfEveryModelThatDrawsThem(PrinterModel model) {
        assertThat(read(job(model), model, BarcodeFormat.EAN_13)).contains(EAN);
        assertThat(read(job(model), model, BarcodeFormat.QR_CODE)).contains(WITNESS);
    }

    /** Else the test above would prove nothing. */
    @Test
    void areNotReadWhereTheBytesAreWrong() {
        PrinterModel model = PrinterModel.named("sunmi-v2");
        assertThat(changed("\u001d(k\u0003\u00001C\u0005", "\u001d(k\u0003\u00001C\u0010"))
                .as("squares that are wider than the paper together")
                .satisfies(job -> assertThat(read(job, model, BarcodeFormat.QR_CODE)).isEmpty());
        assertThat(changed(EAN, "8001234567890"))
                .as("a check digit that checks nothing")
                .satisfies(job -> assertThat(read(job, model, BarcodeFormat.EAN_13)).isEmpty());
        assertThat(changed("\u001dw\u0002", "\u001dw\u0006"))
                .as("bars that are wider than the paper together")
                .satisfies(job -> assertThat(read(job, model, BarcodeFormat.EAN_13)).isEmpty());
    }

    private static byte[] changed(String right, String wrong) {
        String job = new String(job(PrinterModel.named("sunmi-v2")), StandardCharsets.ISO_8859_1);
        assertThat(job).contains(right);
        return job.replace(right, wrong).getBytes(StandardCharsets.ISO_8859_1);
    }
}
