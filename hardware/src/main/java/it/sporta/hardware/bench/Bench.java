package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.nio.file.Path;
import java.util.List;

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

    /** With a scale that speaks this language. */
    public static Bench with(ScaleLanguage language, Path directory) {
        return around(
                directory,
                ScaleTwin.speaking(language, directory.resolve(SCALE), ScaleModel.COUNTER));
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
