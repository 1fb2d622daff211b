/**
 * A week of the hubs with all their trades in it, in any order, on a bad line: what the server's
 * books say must be what was done, to the gram and to the cent. What was done is kept {@link
 * it.sporta.server.week.ByHand by hand}, with nothing of the ledger's.
 */
package it.sporta.server.week;
