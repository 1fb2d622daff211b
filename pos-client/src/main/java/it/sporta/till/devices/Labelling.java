package it.sporta.till.devices;

import it.sporta.hardware.label.Label;
import it.sporta.hardware.label.LabelPrinter;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import java.util.Optional;

/** The label printer of this till, the roll that is in it, and how it last stood. */
public final class Labelling implements AutoCloseable {

    private final LabelPrinter printer;
    private final Roll roll;
    private final PrinterWatch watch;

    public Labelling(LabelPrinter printer, Roll roll) {
        this.printer = printer;
        this.roll = roll;
        this.watch = new PrinterWatch("labels-watch", printer::status);
    }

    public Roll roll() {
        return roll;
    }

    /**
     * Waits until all are out or the printer has had its time.
     *
     * @param copies 1 to 500
     * @throws IllegalArgumentException when it does not {@link Label#fits() fit}
     */
    public Outcome print(Label label, int copies) {
        return printer.print(label, copies);
    }

    /** The first sign of it that this printer has no letter for. */
    public Optional<String> undrawn(Label label) {
        return printer.undrawn(label);
    }

    /** As it last answered; empty before it was asked. */
    public Optional<PrinterState> state() {
        return watch.isKnown() ? Optional.of(watch.state()) : Optional.empty();
    }

    @Override
    public void close() {
        watch.endWith(printer::close);
    }
}
