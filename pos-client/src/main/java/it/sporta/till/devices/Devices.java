package it.sporta.till.devices;

import it.sporta.hardware.drawer.DrawerSettings;
import it.sporta.hardware.drawer.PrinterDrawer;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.scale.PlateMustChange;
import it.sporta.hardware.scale.Scale;
import it.sporta.hardware.scale.dialog06.ChecksumSecret;
import it.sporta.hardware.scale.dialog06.Dialog06Scale;
import it.sporta.hardware.scale.dialog06.Dialog06Settings;
import it.sporta.hardware.scale.toledo8217.Toledo8217Scale;
import it.sporta.hardware.scale.toledo8217.Toledo8217Settings;
import it.sporta.hardware.scanner.Scan;
import it.sporta.hardware.scanner.SerialScanner;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.hardware.slip.PrinterModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is on this counter. A device that is configured but not there is opened again and again in
 * the background; one that is not configured is absent, and the till works without it.
 */
public record Devices(
        Optional<Printing> printing, Optional<Weigher> weigher, Optional<SerialScanner> scanner)
        implements AutoCloseable {

    private static final long USUAL_MINIMUM_GRAMS = 40;
    private static final long USUAL_INTERVAL_GRAMS = 5;

    /**
     * @param scanned called for each code, on the scanner's thread
     * @throws IllegalArgumentException naming what is wrong with the settings
     */
    public static Devices open(DeviceSettings settings, Consumer<Scan> scanned) {
        return new Devices(
                printing(settings),
                weigher(settings),
                settings.line("scanner", "9600-8N1")
                        .map(line -> SerialScanner.listen(line, scanned)));
    }

    private static Optional<Printing> printing(DeviceSettings settings) {
        String model = settings.text("printer.model").orElse(PrinterModel.GENERIC_42.name());
        return settings.line("printer", "19200-8N1")
                .map(line -> new EscPosPrinter(line, PrinterModel.named(model)))
                .map(
                        printer ->
                                new Printing(
                                        printer, new PrinterDrawer(printer, DrawerSettings.USUAL)));
    }

    private static Optional<Weigher> weigher(DeviceSettings settings) {
        String kind = settings.text("scale.kind").orElse("dialog06");
        return switch (kind) {
            case "dialog06" ->
                    settings.line("scale", Dialog06Settings.DEFAULT_LINE)
                            .map(line -> weigher(kind, dialog06(line, settings), settings));
            case "toledo8217" ->
                    settings.line("scale", Toledo8217Settings.DEFAULT_LINE)
                            .map(line -> weigher(kind, toledo(line, settings), settings));
            default -> throw new IllegalArgumentException("scale.kind=" + kind);
        };
    }

    private static Weigher weigher(String kind, Scale scale, DeviceSettings settings) {
        Path port = Path.of(settings.text("scale.path").orElseThrow());
        return new Weigher(kind, scale, () -> Files.exists(port));
    }

    private static Scale dialog06(Line line, DeviceSettings settings) {
        return new Dialog06Scale(
                line,
                settings.text("scale.secret")
                        .map(ChecksumSecret::parse)
                        .map(Dialog06Settings::with)
                        .orElse(Dialog06Settings.plain()));
    }

    /** This kind does not notice by itself that the same goods still lie there. */
    private static Scale toledo(Line line, DeviceSettings settings) {
        long minimum =
                settings.text("scale.minimum").map(Long::parseLong).orElse(USUAL_MINIMUM_GRAMS);
        Toledo8217Settings scale =
                settings.text("scale.certificate")
                        .map(number -> Toledo8217Settings.certified(number, minimum))
                        .orElse(Toledo8217Settings.notCertified(minimum));
        return new PlateMustChange(new Toledo8217Scale(line, scale), USUAL_INTERVAL_GRAMS);
    }

    @Override
    public void close() {
        scanner.ifPresent(SerialScanner::close);
        weigher.ifPresent(Weigher::close);
        printing.ifPresent(Printing::close);
    }
}
