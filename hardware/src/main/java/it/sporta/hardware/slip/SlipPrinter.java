package it.sporta.hardware.slip;

/** A printer for receipts. Safe for several threads: jobs follow one another. */
public interface SlipPrinter extends AutoCloseable {
    /**
     * Asks the printer, opening its line if needed; about one second at worst. While a job is
     * running the last known state is returned at once.
     */
    PrinterState status();

    /** Prints once and waits for the end: the time the bytes take plus ten seconds at worst. */
    Outcome print(Slip slip);

    @Override
    void close();
}
