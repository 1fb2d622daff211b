/**
 * Receipt printers: a {@code Slip} is a document, a {@code SlipPrinter} puts it on paper and says
 * what became of it.
 *
 * <p>Promise: {@code Printed} only after the printer itself answered that it had processed the last
 * byte; {@code Held} when it stopped with the data inside (they print when paper is loaded); {@code
 * Unknown} when a byte may have left and nothing is known; {@code Refused} when none left. Nothing
 * is ever sent twice by itself.
 *
 * <p>Decisions: text meets the printer's language in one class only, {@code PrinterText}, so that
 * no name of an article can open a drawer; the ESC/POS library encodes into a buffer behind one
 * class and never owns a connection; whoever prints also reads the answers, under one lock, so no
 * byte has two readers. Commands and answers after Epson's ESC/POS reference.
 */
package it.sporta.hardware.slip;
