/**
 * Fiscal printers that speak Custom's XML web services.
 *
 * <p>Decisions: the till's key of a document goes with its first and its last element, and the
 * machine repeats the last key it saw: a document that bears another is not ours. Before a void or
 * a return the machine is asked whether it is possible. Its numbers for payments are as programmed
 * on each machine, so they are configured; a form that is not programmed is refused before anything
 * is sent. A line must not be named like a total. Errors 74, 75 and 76 are no refusals: the
 * document may be out.
 *
 * <p>Tried against a virtual machine written from the same public descriptions, not yet against a
 * real one. What these commands do not tell (the departments, the payments, natures, files waiting)
 * is not told, and somebody confirms it on the machine.
 */
package it.sporta.hardware.fiscal.custom;
