/**
 * Guests at tables: opening one, ordering from the menu, telling the kitchen, and the bill, which
 * is paid like any sale.
 *
 * <p>It promises that the kitchen is told each piece exactly once, whatever stops, starts again or
 * presses twice: what was sent stands in the journal, line by line, and a sending says only the
 * difference. Open tables outlive the process, the person and the shift.
 *
 * <ul>
 *   <li>A table is opened with the identity of the ticket that will pay it. So the sale itself
 *       closes the table, and no bill is paid twice.
 *   <li>What guests said besides ({@code senza cipolla}) may tell of their health: it stands in the
 *       draft and on the slip, never in the journal, and goes when the table is paid.
 *   <li>A dish costs what the menu said when it was ordered, under the VAT of what is served (DPR
 *       633/1972, table A, part III, no. 121).
 *   <li>The kitchen's printer has a queue of its own. A dead one holds up nobody; a slip that is
 *       too old to be news is offered to a person and never printed by itself; whatever may have
 *       come out before says COPIA.
 * </ul>
 */
package it.sporta.till.tables;
