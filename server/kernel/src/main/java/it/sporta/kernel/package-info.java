/**
 * The shared language of till and server: quantities, money, articles, tickets, the journal and the
 * feed.
 *
 * <p>It knows the JDK and Jakarta JSON, nothing else, so that the same rule gives the same cent and
 * the same byte on both sides. Whoever needs to compute an amount comes here; nobody else rounds.
 */
package it.sporta.kernel;
