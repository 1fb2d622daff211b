/**
 * What sales owe the fiscal printer: each its documento commerciale (DM 7/12/2016), each day its
 * closing.
 *
 * <p>Promise: a sale that is in the journal has exactly the machine's document in the end, or
 * stands on a list with the one thing a person can do. Nothing is ordered twice by itself, and
 * numbers, times and totals are only ever the machine's own.
 *
 * <p>Decisions: which machine owes a sale its document is part of the sale's own entry, so that no
 * cut can part the two. What was sent and what became of it is kept for each machine by its serial,
 * in a file that is forced before a byte leaves; it is the machine's past, and stays when another
 * takes its place. What stands in the way of selling (the day open for more than 24 hours, a
 * machine in training) is asked beside the selling and remembered: no sale waits for the network.
 *
 * <p>Cash that is rounded down (decree-law 50/2017, art. 13-quater) goes on the document as sconto
 * a pagare, which leaves the taxable base. Rounded up it cannot be said in the machines' words: the
 * document then says what the goods cost, paid exactly, and the cents between are on the sale. What
 * an association hands to its members outside VAT, and what comes to nothing, is owed no document.
 *
 * <p>While the machine is away nothing else is printed in its place: it is mostly back within a
 * minute, and its customer would hold two papers of one purchase. Who must leave with something
 * gets the copy that says NON FISCALE, by a key.
 */
package it.sporta.till.fiscal;
