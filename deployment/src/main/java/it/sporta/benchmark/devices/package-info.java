/**
 * The devices of a counter, virtual at the far end of real pseudo-terminals that carry bytes no
 * faster than their line would.
 *
 * <p>Promise: a driver is measured by turns with the bare line, over which the very bytes it
 * exchanged go once more without it; so what is left is the driver's own.
 *
 * <p>Decisions: what a cashier sees is asked of the shipped till in a process of its own, as its
 * page asks, and the pause between two questions of the page is added whole: the worst case.
 */
package it.sporta.benchmark.devices;
