package it.sporta.till.devices;

import it.sporta.hardware.display.DisplayLanguage;
import it.sporta.hardware.drawer.Drawer;
import it.sporta.hardware.drawer.PrinterDrawer;
import it.sporta.hardware.label.LabelPrinter;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.Patience;
import it.sporta.hardware.payment.Terms;
import it.sporta.hardware.scale.Scale;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.kernel.Rome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The driver of each role as settings describe it, on whatever line it is given. All throw {@link
 * SettingRefused}.
 */
public final class Drivers {

    private Drivers() {}

    public static Scale scale(DeviceSettings settings, Line line) {
        return ScaleFittings.kind(settings).driver(settings).apply(line);
    }

    /**
     * @param role which printer: {@code printer}, {@code kitchen}
     * @param grace how long it may be silent beyond the time the bytes take
     */
    public static EscPosPrinter printer(
            DeviceSettings settings, String role, Line line, Duration grace) {
        return new EscPosPrinter(line, Fittings.printer(settings, role), grace);
    }

    public static Drawer drawer(DeviceSettings settings, EscPosPrinter printer) {
        return new PrinterDrawer(printer, Fittings.drawer(settings));
    }

    /** The role of the printer the drawer hangs on: {@code printer}, {@code fiscal}. */
    public static String drawerOn(DeviceSettings settings) {
        return Fittings.drawerOn(settings);
    }

    public static LabelPrinter labels(DeviceSettings settings, Line line) {
        return LabelFittings.driver(settings).apply(line);
    }

    /** What is in the label printer. */
    public static Roll roll(DeviceSettings settings) {
        return LabelFittings.roll(settings);
    }

    public static DisplayLanguage display(DeviceSettings settings) {
        return Fittings.display(settings);
    }

    /** One that is asked, and never to take a card. */
    public static CardTerminal terminal(DeviceSettings settings, Line line, Patience patience) {
        Terms usual = Fittings.terminal(settings);
        return new CardTerminal(
                line,
                new Terms(usual.ids(), usual.coverage(), usual.slipsHere(), patience),
                pending -> {
                    throw new IOException("no card is asked for here");
                },
                Clock.fixed(Instant.EPOCH, Rome.ZONE));
    }

    /** How a device of this role leaves the factory. */
    public static String usualLine(DeviceSettings settings, String role) {
        return Fittings.usualLine(settings, role);
    }

    /** What devices of this role may speak; only what needs no description of its own. */
    public static List<String> kinds(String role) {
        Enum<?>[] all =
                switch (role) {
                    case "scale" -> ScaleKind.values();
                    case "labels" -> LabelFittings.Kind.values();
                    default -> new Enum<?>[0];
                };
        return Arrays.stream(all)
                .filter(kind -> kind != ScaleKind.GENERIC)
                .map(Fittings::name)
                .toList();
    }
}
