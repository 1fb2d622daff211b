package it.sporta.till.devices;

import it.sporta.hardware.slip.PrinterState;
import java.util.function.Supplier;

/** How a printer last stood; asked every two seconds, on a thread of its own. */
final class PrinterWatch {

    private static final long BETWEEN_QUESTIONS_MILLIS = 2_000;

    private final Supplier<PrinterState> printer;
    private final Watch watch;
    private volatile PrinterState state = PrinterState.MUTE;
    private volatile boolean asked;

    /**
     * @param name of the thread
     */
    PrinterWatch(String name, Supplier<PrinterState> printer) {
        this.printer = printer;
        this.watch =
                new Watch(
                        name,
                        BETWEEN_QUESTIONS_MILLIS,
                        () -> saw(this.printer.get()),
                        () -> saw(PrinterState.ERROR));
        watch.start();
    }

    private void saw(PrinterState now) {
        state = now;
        asked = true;
    }

    PrinterState state() {
        return state;
    }

    /** Whether it was asked at all since the till started. */
    boolean isKnown() {
        return asked;
    }

    void endWith(Runnable closing) {
        watch.endWith(closing);
    }
}
