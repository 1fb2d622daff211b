/**
 * The till: sells with nobody's help, keeps what it did, and tells the server when it can.
 *
 * <p>{@link it.sporta.till.Till} reads the command line, {@link it.sporta.till.Counter} puts the
 * parts together, {@link it.sporta.till.Web} shows them on this machine only, and the tables to
 * phones that were paired. Each package knows those below it:
 *
 * <pre>
 * phones                         tables on phones of the hub's network, by a listener of their own
 * customer                       what the customer sees: a display of two lines, a window
 * attaching                      the page that picks devices, tries them and saves
 * tables                         orders of tables, the kitchen, bills
 * fiscal                         the fiscal printer's documents and its day
 * selling    waste     labels    articles become a ticket, money and paper · what is thrown away is weighed ·
 *                                labels of what the hub made
 * group                          booking for members of the buying group · what comes for it is weighed
 * cash                           the drawer's shift
 * people     joining   status    who stands here · the one-time code · how devices and server are
 * weighing   trial               the scale, where nothing is sold · one look at a device with other settings
 * catalogue  web       devices   what can be sold · what all screens share · what hangs on which port
 * journal    exchanges           what this till did · what was said to its fiscal printer
 * disk                           files that are whole or not there
 * </pre>
 *
 * <p>The catalogue and the devices need no journal.
 */
package it.sporta.till;
