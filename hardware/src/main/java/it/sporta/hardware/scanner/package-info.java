/**
 * Bar code scanners on a serial line: each code scanned is delivered once, as text.
 *
 * <p>Promise: a code ends at CR, LF, TAB, or at a silence where the scanner sends none of these; CR
 * followed by LF is one end; the same code again within 300 ms is the same trigger pull, later it
 * is a second piece. Half a code is none. The AIM identifier is told apart, and FNC1 is the byte 1D
 * whatever the scanner makes of it. What the text means is for others to say.
 */
package it.sporta.hardware.scanner;
