package it.sporta.till.devices;

import it.sporta.hardware.display.CustomerDisplay;
import it.sporta.hardware.display.DisplayLanguage;
import it.sporta.hardware.drawer.DrawerSettings;
import it.sporta.hardware.drawer.PrinterDrawer;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.fiscal.wire.Patience;
import it.sporta.hardware.label.LabelPrinter;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineAddress;
import it.sporta.hardware.line.TappedLine;
import it.sporta.hardware.payment.Terms;
import it.sporta.hardware.scale.Scale;
import it.sporta.hardware.scanner.Scan;
import it.sporta.hardware.scanner.SerialScanner;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.hardware.slip.PrinterModel;
import it.sporta.hardware.slip.SlipPrinter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What is on this counter. A device that is configured but not there is opened again and again in
 * the background; one that is not configured is absent, and the till works without it. Settings may
 * change while the till sells: only devices set up otherwise are ended and begun anew.
 */
public final class Devices implements AutoCloseable {

    private final Seat<Printing> printing = Seat.empty();
    private final Seat<Weigher> weigher = Seat.empty();
    private final Seat<SerialScanner> scanner = Seat.empty();
    private final Seat<SlipPrinter> kitchen = Seat.empty();
    private final Seat<Labelling> labels = Seat.empty();
    private final Seat<CustomerDisplay> display = Seat.empty();
    private final Seat<PaymentTerminal> terminal = Seat.empty();
    private final Seat<FiscalMachine> fiscal = Seat.empty();
    private final Consumer<Scan> scanned;
    private final ExchangeJournal exchanges;
    private final Clock clock;
    private final Map<String, FrameLog> logs =
            DeviceKey.roles().stream().collect(Collectors.toMap(Function.identity(), FrameLog::of));
    private final List<Fitting<?>> fittings =
            List.of(
                    // Stands up before the printer it may share: its jobs wait for that one's.
                    new Fitting<>(kitchen, List.of("kitchen", "printer"), this::kitchen),
                    new Fitting<>(printing, List.of("printer", "drawer"), this::printing),
                    new Fitting<>(weigher, List.of("scale"), this::weigher),
                    new Fitting<>(scanner, List.of("scanner"), this::scanner),
                    new Fitting<>(labels, List.of("labels"), this::labels),
                    new Fitting<>(display, List.of("display"), this::display),
                    new Fitting<>(terminal, List.of("terminal"), this::terminal),
                    new Fitting<>(fiscal, List.of("fiscal"), this::fiscal));
    private volatile DeviceSettings settings = DeviceSettings.none();

    private Devices(Consumer<Scan> scanned, ExchangeJournal exchanges, Clock clock) {
        this.scanned = scanned;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /**
     * @param scanned called for each code, on the scanner's thread
     * @param exchanges keeps what is said to a fiscal printer, and by it
     * @param clock stamps those
     * @throws SettingRefused in Italian, naming what is wrong with the settings
     */
    public static Devices open(
            DeviceSettings settings,
            Consumer<Scan> scanned,
            ExchangeJournal exchanges,
            Clock clock) {
        Devices devices = new Devices(scanned, exchanges, clock);
        devices.apply(settings);
        return devices;
    }

    /** The counter's printer, for customers. */
    public Seat<Printing> printing() {
        return printing;
    }

    public Seat<Weigher> weigher() {
        return weigher;
    }

    public Seat<SerialScanner> scanner() {
        return scanner;
    }

    /** The printer beside the stove, for orders. */
    public Seat<SlipPrinter> kitchen() {
        return kitchen;
    }

    /** Where labels for goods come out. */
    public Seat<Labelling> labels() {
        return labels;
    }

    /** Turned to the customer. */
    public Seat<CustomerDisplay> display() {
        return display;
    }

    /** For cards. */
    public Seat<PaymentTerminal> terminal() {
        return terminal;
    }

    /** Prints, numbers and sends the documenti commerciali of this till. */
    public Seat<FiscalMachine> fiscal() {
        return fiscal;
    }

    /** On whichever printer it hangs by the settings in force. */
    public TillDrawer drawer() {
        return new TillDrawer(printing, fiscal, () -> Fittings.drawerOn(settings).equals("fiscal"));
    }

    /** As they are in force; says so at once, also during a change. */
    public DeviceSettings settings() {
        return settings;
    }

    /**
     * From now on these. Waits for jobs under way on devices that change; the others notice
     * nothing.
     *
     * @throws SettingRefused before anything has changed
     */
    public synchronized void apply(DeviceSettings next) {
        List<Fitting<?>> changed =
                fittings.stream().filter(one -> !one.saysTheSame(settings, next)).toList();
        replace(changed, changed.stream().<Runnable>map(one -> one.ready(next)).toList(), () -> {});
        settings = next;
    }

    /**
     * Does something with a port while whatever uses it here stands aside, and then comes back.
     *
     * @param port as the settings write it
     */
    public synchronized void aside(String port, Runnable work) {
        List<Fitting<?>> sitting =
                fittings.stream().filter(one -> one.isAt(port, settings)).toList();
        replace(sitting, sitting.stream().<Runnable>map(one -> one.ready(settings)).toList(), work);
    }

    /** All stand up before any sits down: they may change places. */
    private static void replace(List<Fitting<?>> which, List<Runnable> next, Runnable meanwhile) {
        which.forEach(one -> one.seat().vacate());
        try {
            meanwhile.run();
        } finally {
            next.forEach(Runnable::run);
        }
    }

    /**
     * One seat, and what is made for it.
     *
     * @param roles whose settings it is made from; the first has a port
     * @param maker checks the settings, and makes the device only later; empty where there is none
     */
    private record Fitting<D extends AutoCloseable>(
            Seat<D> seat,
            List<String> roles,
            Function<DeviceSettings, Optional<Supplier<D>>> maker) {

        boolean saysTheSame(DeviceSettings one, DeviceSettings other) {
            return roles.stream().allMatch(role -> one.saysTheSame(other, role));
        }

        boolean isAt(String port, DeviceSettings settings) {
            return settings.text(roles.get(0) + ".path")
                    .filter(path -> Ports.isSame(path, port))
                    .isPresent();
        }

        Runnable ready(DeviceSettings settings) {
            Optional<Supplier<D>> made = maker.apply(settings);
            return () -> seat.fill(() -> made.map(Supplier::get));
        }
    }

    private Optional<Supplier<Printing>> printing(DeviceSettings settings) {
        DrawerSettings drawer = Fittings.drawer(settings);
        return slips(settings, "printer")
                .map(
                        made ->
                                () -> {
                                    EscPosPrinter printer = made.get();
                                    return new Printing(
                                            printer, new PrinterDrawer(printer, drawer));
                                });
    }

    private Optional<Supplier<SlipPrinter>> kitchen(DeviceSettings settings) {
        return sharesPrinter(settings)
                ? Optional.of(() -> new SharedPrinter(printing))
                : slips(settings, "kitchen").map(made -> made::get);
    }

    /** One printer can be at one port only: then receipts and orders come out of the same. */
    private static boolean sharesPrinter(DeviceSettings settings) {
        Optional<String> counter = settings.path("printer");
        return settings.path("kitchen")
                .filter(path -> counter.filter(other -> Ports.isSame(path, other)).isPresent())
                .isPresent();
    }

    private Optional<Supplier<EscPosPrinter>> slips(DeviceSettings settings, String role) {
        PrinterModel model = Fittings.printer(settings, role);
        return line(settings, role).map(at -> () -> new EscPosPrinter(tapped(at, role), model));
    }

    private Optional<Supplier<Labelling>> labels(DeviceSettings settings) {
        Roll roll = LabelFittings.roll(settings);
        Function<Line, LabelPrinter> driver = LabelFittings.driver(settings);
        return line(settings, "labels")
                .map(at -> () -> new Labelling(driver.apply(tapped(at, "labels")), roll));
    }

    private Optional<Supplier<CustomerDisplay>> display(DeviceSettings settings) {
        DisplayLanguage language = Fittings.display(settings);
        return line(settings, "display")
                .map(at -> () -> CustomerDisplay.on(tapped(at, "display"), language));
    }

    private Optional<Supplier<PaymentTerminal>> terminal(DeviceSettings settings) {
        Terms terms = Fittings.terminal(settings);
        return line(settings, "terminal")
                .map(at -> () -> new PaymentTerminal(tapped(at, "terminal"), terms, at::isThere));
    }

    private Optional<Supplier<FiscalMachine>> fiscal(DeviceSettings settings) {
        return FiscalFittings.setup(settings)
                .map(setup -> () -> machine(setup, Patience.USUAL, logs.get("fiscal")).watched());
    }

    /**
     * The fiscal printer that these settings describe, for one look; it keeps what is said as the
     * one in force does. Empty where they describe none.
     *
     * @param log what was said is told there
     * @throws SettingRefused naming what is wrong
     */
    public Optional<FiscalMachine> fiscalFor(
            DeviceSettings typed, Patience patience, FrameLog log) {
        return FiscalFittings.setup(typed).map(setup -> machine(setup, patience, log));
    }

    private FiscalMachine machine(FiscalSetup setup, Patience patience, FrameLog log) {
        return new FiscalMachine(setup, patience, new FiscalEar(exchanges, log), clock);
    }

    private Optional<Supplier<SerialScanner>> scanner(DeviceSettings settings) {
        char separator = Fittings.separator(settings);
        return line(settings, "scanner")
                .map(at -> () -> SerialScanner.listen(tapped(at, "scanner"), separator, scanned));
    }

    private Optional<Supplier<Weigher>> weigher(DeviceSettings settings) {
        ScaleKind kind = ScaleFittings.kind(settings);
        Function<Line, Scale> driver = kind.driver(settings);
        Optional<Verification> verification = Verification.of(settings);
        return line(settings, "scale")
                .map(
                        at ->
                                () ->
                                        new Weigher(
                                                Fittings.name(kind),
                                                driver.apply(tapped(at, "scale")),
                                                at::isThere,
                                                verification));
    }

    private static Optional<LineAddress> line(DeviceSettings settings, String role) {
        return settings.line(role, Fittings.usualLine(settings, role));
    }

    private Line tapped(LineAddress at, String role) {
        return new TappedLine(at.line(), logs.get(role));
    }

    /** What was said with a device of this role in the last hour, the oldest first. */
    public List<FrameLog.Frame> frames(String role) {
        return logs.get(role).frames();
    }

    @Override
    public void close() {
        scanner.close();
        weigher.close();
        printing.close();
        kitchen.close();
        labels.close();
        display.close();
        terminal.close();
        fiscal.close();
    }
}
