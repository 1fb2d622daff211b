/**
 * The status line: printer, scale, payment terminal, scanner, display, server, each with an icon, a
 * colour and words.
 */
package it.sporta.till.status;
