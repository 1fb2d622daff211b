/**
 * The devices on this counter, opened from a file of settings, watched from threads of their own.
 *
 * <p>Promise: no device can hold up a sale: whoever looks at a state gets the last known one at
 * once, and jobs for the printers wait in a line of their own. Settings change while the till
 * sells: a job under way ends, those after it come out of what comes next, and goods on a ticket
 * are known to the new scale. The file is replaced as a whole, and its comments stay.
 *
 * <p>Decision: the fiscal printer is watched by one short question, given up sooner than a sale
 * would notice and not asked at all while a document is under way; what is asked so is not kept,
 * because it orders nothing and would drown what does.
 *
 * <p>A file with lines that do not fit costs the devices they are of, and no sale: the till starts
 * and says so.
 */
package it.sporta.till.devices;
