/**
 * The wire to a device: opening, reading and writing bytes, each under a deadline of the caller.
 *
 * <p>Promise: no call waits longer than its deadline plus one tick of 100 ms; a device that is gone
 * raises {@link it.sporta.hardware.line.DeviceException} and never looks like silence; nothing of a
 * closed line comes out later except, after a write that ran out of time, the one chunk of at most
 * 64 bytes the operating system was already holding.
 *
 * <p>Decisions: no listeners (jSerialComm repeats a disconnect event without pause until the port
 * is closed), a new port object at each opening (it resolves the symbolic link only once), and no
 * look-up in the list of ports (it knows neither links nor pseudo-terminals). A device in the
 * network is reached over a socket of its own; that it hung up is noticed by reading, before
 * anything is sent. A device file on USB is opened once for both directions, for Linux gives it to
 * one at a time; a read that finds nothing, or is refused, is silence, and the device is gone when
 * its file is. All three live the same life ({@code HeldLine}) and differ in one opening of it
 * ({@code Connection}). One {@link it.sporta.hardware.line.LineAddress} tells which of the three a
 * configured text means.
 */
package it.sporta.hardware.line;
