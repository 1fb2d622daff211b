package it.sporta.till.devices;

import it.sporta.hardware.drawer.Drawer;
import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.hardware.slip.Slip;
import it.sporta.hardware.slip.SlipPrinter;

/** The printer of this till, the drawer that hangs on it, and how both last stood. */
public final class Printing implements AutoCloseable {

    private static final long BETWEEN_QUESTIONS_MILLIS = 2_000;

    private final SlipPrinter printer;
    private final Drawer drawer;
    private final Watch watch =
            new Watch("printer-watch", BETWEEN_QUESTIONS_MILLIS, this::look, this::brokenLook);
    private volatile PrinterState state = PrinterState.MUTE;
    private volatile boolean asked;

    public Printing(SlipPrinter printer, Drawer drawer) {
        this.printer = printer;
        this.drawer = drawer;
        watch.start();
    }

    /** Waits until the paper is out or the printer has had its time. */
    public Outcome print(Slip slip) {
        return printer.print(slip);
    }

    public DrawerOutcome openDrawer() {
        return drawer.open();
    }

    /** As it last answered; asked every two seconds. */
    public PrinterState state() {
        return state;
    }

    /** Whether it was asked at all since the till started. */
    public boolean isKnown() {
        return asked;
    }

    private void look() {
        state = printer.status();
        asked = true;
    }

    private void brokenLook() {
        state = PrinterState.ERROR;
        asked = true;
    }

    @Override
    public void close() {
        watch.close();
        printer.close();
    }
}
