/**
 * Bar code scanners on a serial line: each code scanned is delivered once, as text.
 *
 * <p>Promise: a code ends at CR, LF, TAB or a silence; CR followed by LF is one end; the same code
 * again within 300 ms is the same trigger pull, later it is a second piece. What the text means is
 * for others to say.
 */
package it.sporta.hardware.scanner;
