/**
 * Label printers: a {@code Label} is what stands on a piece of sticky paper, a {@code LabelPrinter}
 * prints it and says what became of it, with the answers of {@code slip}.
 *
 * <p>Promise: as for receipts, {@code Printed} only after the printer itself said that nothing is
 * left to print; nothing is ever sent twice by itself; text from elsewhere cannot become a command;
 * what does not fit the label is refused before a byte leaves.
 *
 * <p>Decisions: two languages, at 203 dots an inch, 8 a millimetre. ZPL II, which Zebra's printers
 * speak and many others imitate (Zebra, <i>ZPL II Programming Guide</i>), whose printers draw
 * letters and codes themselves; and pictures in ESC/POS, which nearly every receipt printer with
 * sticky paper in it understands, and which are drawn here. Lines are broken here too, by letters
 * counted wider than either draws them, so that every maker breaks them alike. Each has one weight
 * of letters: what must stand out is written in capitals (Regulation (EU) 1169/2011, art. 21(1)(b)
 * asks for a typeset that clearly distinguishes it).
 */
package it.sporta.hardware.label;
