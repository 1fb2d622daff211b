/**
 * The shipped server under load, on Derby and on PostgreSQL, against what the same database can do
 * without us.
 *
 * <p>Promise: the very same sales go to the server, over HTTP as tills send them, and to a copy of
 * its database, by plain statements that write the rows the server writes. Both databases are then
 * read row by row; where a sale is missing, doubled or booked wrong, no figure is shown.
 *
 * <p>Decisions: the simulated tills join as real ones do and sign each entry with their own key,
 * ahead of time, so that making sales costs the measurement nothing. A sale counts when it is
 * interpreted, not when it is acknowledged. Processor time is the kernel's count of the server's
 * and the database's processes.
 */
package it.sporta.benchmark.server;
