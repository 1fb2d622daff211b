package it.sporta.bench;

import it.sporta.hardware.bench.DrawerTwin;
import it.sporta.hardware.bench.LabelTwin;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.bench.ScaleModel;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.bench.ScannerTwin;
import it.sporta.hardware.bench.Twin;
import it.sporta.hardware.line.LineSettings;
import java.nio.file.Path;
import java.util.Optional;

/** The devices of a hub, plugged in as long as it is open; not every one has all printers. */
record Counter(
        PrinterTwin printer,
        DrawerTwin drawer,
        ScaleTwin scale,
        ScannerTwin scanner,
        Optional<PrinterTwin> kitchen,
        Optional<LabelTwin> labels)
        implements AutoCloseable {

    private static final int COLUMNS = 42;
    private static final LineSettings PRINTER_LINE = LineSettings.parse("19200-8N1");
    private static final LineSettings SCANNER_LINE = LineSettings.parse("9600-8N1");
    private static final LineSettings LABEL_LINE = LineSettings.parse("9600-8N1");

    /**
     * Plugs all devices in, at {@code printer}, {@code scale}, {@code scanner}, {@code kitchen} and
     * {@code labels} in a directory.
     *
     * @param scale what its scale speaks
     */
    static Counter open(Path directory, ScaleLanguage scale, boolean kitchen, boolean labels) {
        DrawerTwin drawer = new DrawerTwin();
        return new Counter(
                PrinterTwin.plugged(directory.resolve("printer"), PRINTER_LINE, COLUMNS, drawer),
                drawer,
                ScaleTwin.speaking(scale, directory.resolve("scale"), ScaleModel.COUNTER),
                ScannerTwin.plugged(directory.resolve("scanner"), SCANNER_LINE),
                kitchen ? Optional.of(kitchen(directory.resolve("kitchen"))) : Optional.empty(),
                labels
                        ? Optional.of(LabelTwin.plugged(directory.resolve("labels"), LABEL_LINE))
                        : Optional.empty());
    }

    /** No drawer hangs on it. */
    private static PrinterTwin kitchen(Path path) {
        return PrinterTwin.plugged(path, PRINTER_LINE, COLUMNS, new DrawerTwin());
    }

    /** A receipt printer by its name in the page's addresses. */
    Optional<PrinterTwin> slips(String name) {
        return switch (name) {
            case PrinterView.COUNTER -> Optional.of(printer);
            case PrinterView.KITCHEN -> kitchen;
            default -> Optional.empty();
        };
    }

    /** A device with a plug, by its name in the page's addresses. */
    Optional<Twin> device(String name) {
        return switch (name) {
            case "printer" -> Optional.of(printer);
            case "scale" -> Optional.of(scale);
            case "scanner" -> Optional.of(scanner);
            case "kitchen" -> kitchen.map(Twin.class::cast);
            case "labels" -> labels.map(Twin.class::cast);
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        printer.close();
        scale.close();
        scanner.close();
        kitchen.ifPresent(Twin::close);
        labels.ifPresent(Twin::close);
    }
}
