package it.sporta.till.devices;

import it.sporta.hardware.display.CustomerDisplay;
import it.sporta.hardware.display.DisplayLanguage;
import it.sporta.hardware.drawer.DrawerSettings;
import it.sporta.hardware.drawer.PrinterDrawer;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.label.ZplPrinter;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.scale.Scale;
import it.sporta.hardware.scanner.Scan;
import it.sporta.hardware.scanner.SerialScanner;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.hardware.slip.PrinterModel;
import it.sporta.hardware.slip.SlipPrinter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is on this counter. A device that is configured but not there is opened again and again in
 * the background; one that is not configured is absent, and the till works without it.
 *
 * @param printing the counter's printer, for customers
 * @param kitchen the printer beside the stove, for orders
 * @param labels where labels for goods come out
 * @param display turned to the customer
 */
public record Devices(
        Optional<Printing> printing,
        Optional<Weigher> weigher,
        Optional<SerialScanner> scanner,
        Optional<SlipPrinter> kitchen,
        Optional<Labelling> labels,
        Optional<CustomerDisplay> display)
        implements AutoCloseable {

    /**
     * @param scanned called for each code, on the scanner's thread
     * @throws IllegalArgumentException in Italian, naming what is wrong with the settings
     */
    public static Devices open(DeviceSettings settings, Consumer<Scan> scanned) {
        return new Devices(
                printing(settings),
                weigher(settings),
                settings.line("scanner", "9600-8N1")
                        .map(address -> SerialScanner.listen(address.line(), scanned)),
                slips(settings, "kitchen").map(SlipPrinter.class::cast),
                labels(settings),
                display(settings));
    }

    private static Optional<CustomerDisplay> display(DeviceSettings settings) {
        DisplayLanguage language = Fittings.display(settings);
        return settings.line("display", "9600-8N1")
                .map(address -> CustomerDisplay.on(address.line(), language));
    }

    private static Optional<Labelling> labels(DeviceSettings settings) {
        Roll roll = Fittings.roll(settings);
        return settings.line("labels", "9600-8N1")
                .map(address -> new Labelling(new ZplPrinter(address.line()), roll));
    }

    private static Optional<EscPosPrinter> slips(DeviceSettings settings, String role) {
        PrinterModel model = Fittings.printer(settings, role);
        return settings.line(role, "19200-8N1")
                .map(address -> new EscPosPrinter(address.line(), model));
    }

    private static Optional<Printing> printing(DeviceSettings settings) {
        DrawerSettings drawer = Fittings.drawer(settings);
        return slips(settings, "printer")
                .map(printer -> new Printing(printer, new PrinterDrawer(printer, drawer)));
    }

    private static Optional<Weigher> weigher(DeviceSettings settings) {
        ScaleKind kind = ScaleFittings.kind(settings);
        Function<Line, Scale> driver = kind.driver(settings);
        return settings.line("scale", kind.line())
                .map(
                        address ->
                                new Weigher(
                                        Fittings.name(kind),
                                        driver.apply(address.line()),
                                        address::isThere));
    }

    @Override
    public void close() {
        scanner.ifPresent(SerialScanner::close);
        weigher.ifPresent(Weigher::close);
        printing.ifPresent(Printing::close);
        kitchen.ifPresent(SlipPrinter::close);
        labels.ifPresent(Labelling::close);
        display.ifPresent(CustomerDisplay::close);
    }
}
