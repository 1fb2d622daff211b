/**
 * Customer displays of two lines with twenty columns: what is sold and what it costs, turned to the
 * customer.
 *
 * <p>Promise: a display never delays a sale. Showing returns at once, whatever the display does; of
 * screens that wait only the newest is kept; a display that was unplugged or stuck is opened again
 * quietly and shows the last screen. Exactly twenty columns leave for each line, and no control
 * character from elsewhere.
 *
 * <p>Two languages: CD5220 (after the manuals of Partner and POS-X) with ASCII only, because makers
 * differ in all other signs, and Epson's DM-D with its euro page. Decision: a display has a line of
 * its own; one that shares the printer's is not supported, for two would write on it.
 */
package it.sporta.hardware.display;
