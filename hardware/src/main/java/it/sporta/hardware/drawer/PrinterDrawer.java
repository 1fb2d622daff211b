package it.sporta.hardware.drawer;

import it.sporta.hardware.drawer.DrawerSettings.Sensor;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;

/** A drawer on the connector of an ESC/POS printer. */
public final class PrinterDrawer implements Drawer {
    private final EscPosPrinter printer;
    private final DrawerSettings settings;

    public PrinterDrawer(EscPosPrinter printer, DrawerSettings settings) {
        this.printer = printer;
        this.settings = settings;
    }

    @Override
    public DrawerOutcome open() {
        Outcome outcome = printer.run(settings.pulse());
        if (outcome instanceof Outcome.Refused refused && listens(refused.state())) {
            outcome = printer.runAtOnce(settings.pulseAtOnce());
        }
        return told(outcome);
    }

    /** Without paper a printer takes no job, but still obeys real-time commands. */
    private static boolean listens(PrinterState state) {
        return switch (state) {
            case PAPER_OUT, COVER_OPEN, OFFLINE, ERROR -> true;
            default -> false;
        };
    }

    private DrawerOutcome told(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return new DrawerOutcome.Refused(refused.state());
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return new DrawerOutcome.Unknown(unknown.why());
        }
        if (outcome instanceof Outcome.Held held) {
            return new DrawerOutcome.Unknown("the printer stopped: " + held.why());
        }
        return switch (position()) {
            case OPEN -> new DrawerOutcome.Opened();
            case CLOSED -> new DrawerOutcome.StayedClosed();
            case NOT_KNOWN -> new DrawerOutcome.Pulsed();
        };
    }

    @Override
    public Position position() {
        if (settings.sensor() == Sensor.NONE) {
            return Position.NOT_KNOWN;
        }
        boolean highIsOpen = settings.sensor() == Sensor.HIGH_IS_OPEN;
        return printer.pin3High()
                .map(high -> high == highIsOpen ? Position.OPEN : Position.CLOSED)
                .orElse(Position.NOT_KNOWN);
    }
}
