package it.sporta.hardware.slip;

import it.sporta.hardware.line.DeviceException;
import java.util.Optional;

/** What the bits of {@code DLE EOT} 1, 2 and 4 mean. */
final class Diagnosis {
    private static final int OFFLINE = 0x08;
    private static final int COVER = 0x04;
    private static final int PAPER_STOP = 0x20;
    private static final int FAULT = 0x40;
    private static final int PAPER_NEAR_END = 0x0C;
    private static final int PAPER_END = 0x60;

    private Diagnosis() {}

    /** Asks the three questions; the first without an answer ends them. */
    static PrinterState ask(Dialogue dialogue) throws DeviceException {
        Optional<Integer> printer = dialogue.realTime(1);
        if (printer.isEmpty()) {
            return PrinterState.MUTE;
        }
        Optional<Integer> cause = dialogue.realTime(2);
        Optional<Integer> paper = dialogue.realTime(4);
        if (cause.isEmpty() || paper.isEmpty()) {
            return PrinterState.MUTE;
        }
        return of(printer.get(), cause.get(), paper.get());
    }

    private static PrinterState of(int printer, int cause, int paper) {
        if ((cause & COVER) != 0) {
            return PrinterState.COVER_OPEN;
        }
        if ((cause & PAPER_STOP) != 0 || (paper & PAPER_END) != 0) {
            return PrinterState.PAPER_OUT;
        }
        if ((cause & FAULT) != 0) {
            return PrinterState.ERROR;
        }
        if ((printer & OFFLINE) != 0) {
            return PrinterState.OFFLINE;
        }
        return (paper & PAPER_NEAR_END) != 0 ? PrinterState.PAPER_LOW : PrinterState.READY;
    }
}
