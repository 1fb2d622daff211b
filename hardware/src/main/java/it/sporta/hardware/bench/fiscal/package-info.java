/**
 * Virtual fiscal printers: web servers on this machine alone, for demonstration, training and
 * tests. They check what a real machine checks (the order of the elements, departments, that all is
 * paid, that a day is closed within 24 hours, that nothing is voided twice), number and keep what
 * they print, and misbehave as they are told: see {@link it.sporta.hardware.bench.fiscal.Mischief}.
 *
 * <p>Promise: they know nothing of the drivers and read requests by other means than these write
 * them. What they print is no documento commerciale and is sent to nobody.
 *
 * <p>Decision: what is the same for all makers (counting, the day, the paper) is one machine; each
 * protocol stands around it.
 */
package it.sporta.hardware.bench.fiscal;
