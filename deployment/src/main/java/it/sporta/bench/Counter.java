package it.sporta.bench;

import it.sporta.hardware.bench.DisplayTwin;
import it.sporta.hardware.bench.DisplayTwin.Make;
import it.sporta.hardware.bench.DrawerTwin;
import it.sporta.hardware.bench.LabelTwin;
import it.sporta.hardware.bench.PaymentCheck;
import it.sporta.hardware.bench.PaymentTwin;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.bench.ScaleModel;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.bench.ScannerTwin;
import it.sporta.hardware.bench.Twin;
import it.sporta.hardware.bench.fiscal.CustomTwin;
import it.sporta.hardware.bench.fiscal.EpsonTwin;
import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.line.LineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The devices of a hub, plugged in as long as it is open; not every one has all. */
record Counter(
        PrinterTwin printer,
        DrawerTwin drawer,
        ScaleTwin scale,
        ScannerTwin scanner,
        Optional<PrinterTwin> kitchen,
        Optional<LabelTwin> labels,
        Optional<DisplayTwin> display,
        Optional<PaymentTwin> terminal,
        Optional<FiscalTwin> fiscal)
        implements AutoCloseable {

    private static final int COLUMNS = 42;
    private static final LineSettings PRINTER_LINE = LineSettings.parse("19200-8N1");
    private static final LineSettings SCANNER_LINE = LineSettings.parse("9600-8N1");
    private static final LineSettings LABEL_LINE = LineSettings.parse("9600-8N1");
    private static final LineSettings DISPLAY_LINE = LineSettings.parse("9600-8N1");
    private static final LineSettings TERMINAL_LINE = LineSettings.parse("9600-8N1");
    private static final String EPSON_SERIAL = "99SPT000001";
    private static final String CUSTOM_SERIAL = "99SPT000002";
    private static final int CLOSED_BEFORE = 11;
    private static final PaymentCheck CHECK = PaymentCheck.BEGINNING_MESSAGE_AND_END;

    /**
     * Plugs all devices in, at {@code printer}, {@code scale}, {@code scanner} and the words of the
     * extras in a directory.
     *
     * @param scale what its scale speaks
     * @param clock that of a fiscal printer, in the shop's zone
     */
    static Counter open(Path directory, ScaleLanguage scale, Set<Extra> extras, Clock clock) {
        DrawerTwin drawer = new DrawerTwin();
        return new Counter(
                PrinterTwin.plugged(directory.resolve("printer"), PRINTER_LINE, COLUMNS, drawer),
                drawer,
                ScaleTwin.speaking(scale, directory.resolve("scale"), ScaleModel.COUNTER),
                ScannerTwin.plugged(directory.resolve("scanner"), SCANNER_LINE),
                link(directory, Extra.KITCHEN, extras).map(Counter::kitchen),
                link(directory, Extra.LABELS, extras)
                        .map(path -> LabelTwin.plugged(path, LABEL_LINE)),
                link(directory, Extra.DISPLAY, extras)
                        .map(path -> DisplayTwin.plugged(path, DISPLAY_LINE, Make.CD5220)),
                link(directory, Extra.TERMINAL, extras)
                        .map(path -> PaymentTwin.plugged(path, TERMINAL_LINE, CHECK)),
                fiscal(extras, clock)
                        .map(twin -> over(drawer, twin))
                        .map(twin -> whereItWas(twin, directory.resolve("fiscal.port"))));
    }

    private static Optional<FiscalTwin> fiscal(Set<Extra> extras, Clock clock) {
        if (extras.contains(Extra.EPSON)) {
            return Optional.of(EpsonTwin.switchedOn(EPSON_SERIAL, CLOSED_BEFORE, clock));
        }
        return extras.contains(Extra.CUSTOM)
                ? Optional.of(CustomTwin.switchedOn(CUSTOM_SERIAL, CLOSED_BEFORE, clock))
                : Optional.empty();
    }

    /** A till that knows its address finds it there again after a new start. */
    private static FiscalTwin whereItWas(FiscalTwin twin, Path file) {
        try {
            if (Files.exists(file)) {
                twin.moveTo(Integer.parseInt(Files.readString(file).strip()));
            }
            Files.writeString(file, twin.address().getPort() + "\n");
            return twin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The drawer has two cables: either printer throws it open. */
    private static FiscalTwin over(DrawerTwin drawer, FiscalTwin fiscal) {
        AtomicInteger seen = new AtomicInteger();
        fiscal.changes()
                .watch(
                        () -> {
                            int pulses = fiscal.drawerPulses();
                            if (seen.getAndSet(pulses) < pulses) {
                                drawer.pulse();
                            }
                        });
        return fiscal;
    }

    private static Optional<Path> link(Path directory, Extra extra, Set<Extra> extras) {
        return Optional.of(extra).filter(extras::contains).map(e -> directory.resolve(e.word()));
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
            case "display" -> display.map(Twin.class::cast);
            case "terminal" -> terminal.map(Twin.class::cast);
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
        display.ifPresent(Twin::close);
        terminal.ifPresent(Twin::close);
        fiscal.ifPresent(FiscalTwin::close);
    }
}
