package it.sporta.till.devices;

import it.sporta.hardware.drawer.Drawer;
import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.hardware.slip.Slip;
import it.sporta.hardware.slip.SlipPrinter;

/** The printer of this till, the drawer that hangs on it, and how both last stood. */
public final class Printing implements AutoCloseable {

    private final SlipPrinter printer;
    private final Drawer drawer;
    private final PrinterWatch watch;

    public Printing(SlipPrinter printer, Drawer drawer) {
        this.printer = printer;
        this.drawer = drawer;
        this.watch = new PrinterWatch("printer-watch", printer::status);
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
        return watch.state();
    }

    /** Whether it was asked at all since the till started. */
    public boolean isKnown() {
        return watch.isKnown();
    }

    @Override
    public void close() {
        watch.endWith(printer::close);
    }
}
