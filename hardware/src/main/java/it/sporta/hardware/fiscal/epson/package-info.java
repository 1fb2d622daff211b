/**
 * Fiscal printers that speak Epson's Fiscal ePOS-Print XML.
 *
 * <p>Decisions: decimal texts with a comma; quantity times price is left to the machine only where
 * it gives the amount the till charged; the rate of a line comes from its department, and
 * departments are configured, since which VAT group each of them has is not told by the commands
 * known here; the groups' rates are read and compared. A payment of nothing would settle the
 * balance and is sent only for a document that comes to nothing. The machine is told to give up a
 * little before the till does.
 *
 * <p>Tried against a virtual machine written from the same public descriptions, not yet against a
 * real one: what only a real one can tell (the form of a void, the clock, the layout of commands
 * 2050 and 4205, which is one public driver's reading) is a setting or is treated as not told.
 */
package it.sporta.hardware.fiscal.epson;
