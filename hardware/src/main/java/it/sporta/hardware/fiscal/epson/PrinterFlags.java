package it.sporta.hardware.fiscal.epson;

import it.sporta.hardware.fiscal.MachineState.Paper;
import java.util.Optional;

/**
 * The five characters of {@code printerStatus}: printer, electronic journal, drawer, document,
 * mode. They mean something else than the five flags other makers send under the same name.
 */
record PrinterFlags(String text) {

    static Optional<PrinterFlags> of(Optional<String> text) {
        return text.filter(t -> t.matches("[0-9A-Z]{5}")).map(PrinterFlags::new);
    }

    Paper paper() {
        return switch (text.charAt(0)) {
            case '0' -> Paper.READY;
            case '2' -> Paper.LOW;
            default -> Paper.OFFLINE;
        };
    }

    boolean journalNearlyFull() {
        return text.charAt(1) == '1';
    }

    /** An error in the last order of a document is a document that may be open. */
    boolean documentOpen() {
        return text.charAt(3) != '1' && text.charAt(3) != 'B';
    }
}
