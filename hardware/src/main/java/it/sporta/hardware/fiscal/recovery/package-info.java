/**
 * What became of a document whose answer was lost.
 *
 * <p>Promise: no document is ever ordered twice by itself, and none is called issued that the
 * machine does not own up to. Before an order the machine's last document is kept where a crash
 * does not reach it; afterwards the machine is asked before anything else. Advanced by exactly one
 * with the same total: it is that one. Not advanced and nothing open: nothing came out, and a
 * person may press <em>Stampa adesso</em>, with the same key. Not advanced and something open:
 * after a respite, for a machine with a new roll goes on by itself, it is cancelled, and the
 * question repeated. Everything else is for a person.
 *
 * <p>Decisions: the order is compared with the machine's own counters and clock, never with the
 * till's clock. The memory is the caller's, since only he has a disk; it holds one intent, for one
 * machine does one thing at a time. What was found not issued stays unsettled until it is pressed
 * again or another document follows, so that a document the machine prints late is still found. One
 * machine belongs to one till: a second till at the same machine is noticed as several documents,
 * unless it sold for the same total in the same moment.
 */
package it.sporta.hardware.fiscal.recovery;
