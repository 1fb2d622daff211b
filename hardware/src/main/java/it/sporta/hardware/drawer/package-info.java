/**
 * The cash drawer, opened by a pulse from the printer it hangs on.
 *
 * <p>Promise: one order is one pulse, sent as a job of its own before any receipt, and never again
 * by itself. Whether the drawer opened is asked once, right after; without a sensor wire the answer
 * is "pulsed", not "open". It opens also when the paper has run out.
 */
package it.sporta.hardware.drawer;
