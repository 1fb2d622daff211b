/**
 * Virtual devices at the far end of real pseudo-terminals, for demonstration, training and tests.
 * Whoever opens their files, with jSerialComm or anything else, cannot tell them from devices on a
 * cable: they drain and answer at the speed they are set to, understand only bytes sent in their
 * own line format, and can be unplugged and plugged in again under another number.
 *
 * <p>Promise: the twins know nothing of the drivers. Each is written from the makers' manuals, so
 * that a mistake in a driver is not repeated by its counterpart. Each can be watched ({@code
 * changes()}) and worked by hand from any thread.
 *
 * <p>Decision: JNA for the dozen calls of the C library, because Java 17 has none of them;
 * optional, Linux only.
 */
package it.sporta.hardware.bench;
