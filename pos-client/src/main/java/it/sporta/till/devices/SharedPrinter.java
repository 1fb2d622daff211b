package it.sporta.till.devices;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.hardware.slip.Slip;
import it.sporta.hardware.slip.SlipPrinter;

/**
 * The counter's printer, where orders for the kitchen come out of it, too: receipts and orders
 * follow one another, and the drawer stays the counter's.
 */
final class SharedPrinter implements SlipPrinter {

    private final Seat<Printing> printing;

    SharedPrinter(Seat<Printing> printing) {
        this.printing = printing;
    }

    @Override
    public PrinterState status() {
        return printing.now().map(Printing::state).orElse(PrinterState.UNPLUGGED);
    }

    @Override
    public Outcome print(Slip slip) {
        return printing.use(
                there ->
                        there.map(printer -> printer.print(slip))
                                .orElse(new Outcome.Refused(PrinterState.UNPLUGGED)));
    }

    /** The counter goes on with it. */
    @Override
    public void close() {}
}
