/**
 * Labels of what the hub made, from the till's label printer: which, how many, and what became of
 * them.
 *
 * <p>Promise: the words are the server's and are printed whole or not at all, in letters as high as
 * the law asks for; what may not be labelled says why. A press prints once: nothing is printed
 * again by itself, neither after a restart nor when the printer comes back; whatever may have come
 * out is said to be unsure.
 *
 * <ul>
 *   <li>The labels come down with the feed and are kept with it, so they are printed also while the
 *       server is away.
 *   <li>The printer has a thread of its own; nobody at the counter waits for it. It is for a person
 *       who stands there: a printer that takes nothing ends the job with its reason, and the person
 *       presses again. What was asked for stands on the disk, so a till that stopped half-way knows
 *       that it did not see the end.
 *   <li>What stands where is a text file for each kind of label, not code; a hub's own file takes
 *       the place of ours. It cannot leave out what the law asks for, nor make letters smaller.
 *   <li>It needs a person and no open drawer.
 * </ul>
 */
package it.sporta.till.labels;
