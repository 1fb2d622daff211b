package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import it.sporta.hardware.bench.DrawerTwin;
import it.sporta.hardware.bench.Eye;
import it.sporta.hardware.bench.PaperItem;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bars on a receipt, read by a decoder that knows nothing of how they came there. */
@Timeout(20)
class DrawnCodeTest {

    private static final String SPEED = "38400-8N1";

    @TempDir Path devices;

    @Test
    void theBarsOnAReceiptAreTheCodeThatWasMeant() {
        try (PrinterTwin twin =
                        PrinterTwin.plugged(
                                devices.resolve("usb-stampante-if00"),
                                LineSettings.parse(SPEED),
                                42,
                                new DrawerTwin());
                EscPosPrinter printer =
                        new EscPosPrinter(
                                SerialLine.of(twin.path().toString(), SPEED).line(),
                                PrinterModel.GENERIC_42,
                                Duration.ofSeconds(2))) {
            Slip slip = Slip.builder().ean13("8001234567897").cut().build();
            assertThat(printer.print(slip)).isEqualTo(new Outcome.Printed());
            assertThat(twin.receipts().get(0).items())
                    .filteredOn(PaperItem.Barcode.class::isInstance)
                    .singleElement()
                    .satisfies(
                            item ->
                                    assertThat(
                                                    Eye.read(
                                                            ((PaperItem.Barcode) item).modules(),
                                                            BarcodeFormat.EAN_13))
                                            .contains("8001234567897"));
        }
    }
}
