/**
 * The status line: printer, scale, scanner, display, server, each with an icon, a colour and words.
 */
package it.sporta.till.status;
