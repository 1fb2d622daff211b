package it.sporta.hardware.fiscal.custom;

import it.sporta.hardware.fiscal.MachineState.Paper;
import java.util.Optional;

/**
 * The five flags of {@code printerStatus}: cover open, paper out, paper low, journal full, journal
 * nearly full. They mean something else than the five characters other makers send under the same
 * name.
 */
record PrinterFlags(String text) {

    static Optional<PrinterFlags> of(Optional<String> text) {
        return text.filter(flags -> flags.matches("[01]{5}")).map(PrinterFlags::new);
    }

    Paper paper() {
        if (is(0)) {
            return Paper.COVER_OPEN;
        }
        if (is(1)) {
            return Paper.OUT;
        }
        return is(2) ? Paper.LOW : Paper.READY;
    }

    boolean journalNearlyFull() {
        return is(4);
    }

    private boolean is(int flag) {
        return text.charAt(flag) == '1';
    }
}
