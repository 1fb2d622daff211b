package it.sporta.bench;

import it.sporta.hardware.bench.ScannerTwin;
import it.sporta.ui.View;

/** The scanner's beam and the code it read last. */
public record ScannerView(long version, LineView line, String last) implements View {

    static ScannerView of(ScannerTwin scanner) {
        return new ScannerView(
                scanner.changes().version(), LineView.of("scanner", scanner), scanner.last());
    }
}
