package it.sporta.hardware.label;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import java.util.Optional;

/** A printer for labels. Safe for several threads: jobs follow one another. */
public interface LabelPrinter extends AutoCloseable {

    /** Nobody waits for more at once. */
    int MOST_COPIES = 500;

    /**
     * Asks the printer, opening its line if needed; about one second at worst. While a job is
     * running the last known state is returned at once. Makers say that a printer without labels,
     * or with its head open, may not answer at all: that is {@link PrinterState#MUTE}.
     */
    PrinterState status();

    /**
     * Prints so many and waits for the end: the time the bytes take, a second for each label and
     * ten at worst. {@code Held} means that all of them are in the printer; where some never were,
     * the outcome is {@code Unknown}.
     *
     * @param copies 1 to {@link #MOST_COPIES}
     * @throws IllegalArgumentException when it does not {@link Label#fits() fit}
     */
    Outcome print(Label label, int copies);

    /** The first sign of it that would come out as a box; empty where there is none. */
    default Optional<String> undrawn(Label label) {
        return Optional.empty();
    }

    @Override
    void close();
}
