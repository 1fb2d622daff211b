package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A whole counter of virtual devices, their files in one directory under names like those of {@code
 * /dev/serial/by-id}. The line formats are the makers' usual ones.
 */
public record Bench(ScaleTwin scale, PrinterTwin printer, DrawerTwin drawer, ScannerTwin scanner)
        implements AutoCloseable {
    public static final String SCALE = "usb-bilancia-if00";
    public static final String PRINTER = "usb-stampante-if00";
    public static final String SCANNER = "usb-lettore-if00";

    public static final LineSettings PRINTER_LINE = LineSettings.parse("19200-8N1");
    public static final LineSettings SCANNER_LINE = LineSettings.parse("9600-8N1");
    public static final LineSettings DIALOG06_LINE = LineSettings.parse("9600-7O1");
    public static final LineSettings TOLEDO8217_LINE = LineSettings.parse("9600-7E1");

    /** With a scale that computes prices; see {@link ScaleTwin#dialog06}. */
    public static Bench withDialog06(Path directory, Optional<ChecksumTest> test) {
        return around(
                directory,
                ScaleTwin.dialog06(
                        directory.resolve(SCALE), DIALOG06_LINE, ScaleModel.COUNTER, test));
    }

    /** With a scale that only weighs. */
    public static Bench withToledo8217(Path directory) {
        return around(
                directory,
                ScaleTwin.toledo8217(
                        directory.resolve(SCALE), TOLEDO8217_LINE, ScaleModel.COUNTER));
    }

    private static Bench around(Path directory, ScaleTwin scale) {
        DrawerTwin drawer = new DrawerTwin();
        return new Bench(
                scale,
                PrinterTwin.plugged(directory.resolve(PRINTER), PRINTER_LINE, 42, drawer),
                drawer,
                ScannerTwin.plugged(directory.resolve(SCANNER), SCANNER_LINE));
    }

    /** The devices with a cable of their own; the drawer hangs on the printer. */
    public List<Twin> twins() {
        return List.of(scale, printer, scanner);
    }

    @Override
    public void close() {
        twins().forEach(Twin::close);
    }
}
