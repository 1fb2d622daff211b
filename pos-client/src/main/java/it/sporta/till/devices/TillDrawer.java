package it.sporta.till.devices;

import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.hardware.fiscal.Obeyed;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.slip.PrinterState;
import java.util.function.BooleanSupplier;

/** The drawer of this till, on whichever printer it hangs; without that printer there is none. */
public final class TillDrawer {

    private final Seat<Printing> printing;
    private final Seat<FiscalMachine> fiscal;
    private final BooleanSupplier onFiscal;

    TillDrawer(Seat<Printing> printing, Seat<FiscalMachine> fiscal, BooleanSupplier onFiscal) {
        this.printing = printing;
        this.fiscal = fiscal;
        this.onFiscal = onFiscal;
    }

    /** On the counter's receipt printer, whatever the settings say. */
    public static TillDrawer on(Seat<Printing> printing) {
        return new TillDrawer(printing, Seat.empty(), () -> false);
    }

    /** Whether its printer belongs here, be it there at this moment or not. */
    public boolean isHere() {
        return onFiscal.getAsBoolean() ? fiscal.isTaken() : printing.isTaken();
    }

    /** Orders it open, once. */
    public DrawerOutcome open() {
        return onFiscal.getAsBoolean()
                ? fiscal.use(
                        there ->
                                there.map(machine -> told(machine.printer().openDrawer()))
                                        .orElse(new DrawerOutcome.Refused(PrinterState.UNPLUGGED)))
                : printing.use(
                        there ->
                                there.map(Printing::openDrawer)
                                        .orElse(new DrawerOutcome.Refused(PrinterState.UNPLUGGED)));
    }

    /** A fiscal printer tells of no sensor. */
    private static DrawerOutcome told(Outcome<Obeyed> outcome) {
        if (outcome instanceof Outcome.Done) {
            return new DrawerOutcome.Pulsed();
        }
        return outcome instanceof Outcome.Refused<Obeyed> refused
                ? new DrawerOutcome.Refused(state(refused.refusal().reason()))
                : new DrawerOutcome.Unknown("the fiscal printer did not answer");
    }

    private static PrinterState state(Reason reason) {
        return switch (reason) {
            case NOT_REACHABLE -> PrinterState.UNPLUGGED;
            case PAPER_OUT -> PrinterState.PAPER_OUT;
            case COVER_OPEN -> PrinterState.COVER_OPEN;
            case BUSY, OFFLINE, DOCUMENT_OPEN, NOT_NOW -> PrinterState.OFFLINE;
            default -> PrinterState.ERROR;
        };
    }
}
