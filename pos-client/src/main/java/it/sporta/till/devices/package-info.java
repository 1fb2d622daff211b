/**
 * The devices on this counter, opened from a file of settings, watched from threads of their own.
 *
 * <p>Promise: no device can hold up a sale: whoever looks at a state gets the last known one at
 * once, and jobs for the printers wait in a line of their own.
 */
package it.sporta.till.devices;
