/**
 * Who sells and who works: organisations with their tax regimes, hubs, people, and the ways in.
 *
 * <p>Everything above builds on this context; it looks at nobody.
 *
 * <ul>
 *   <li>A tax regime belongs to a legal entity <em>and</em> a channel and begins on a day: the same
 *       association may charge VAT in the shop and none in its buying group. Without one for the
 *       day no till opens.
 *   <li>A PIN opens a till of one hub and nothing else: five digits cannot protect a server. A
 *       coordinator enters here with a password.
 *   <li>There is no first password. An empty installation prints a code once, on the console, and
 *       whoever can read it there becomes the first coordinator.
 *   <li>A person's id is random and the only thing of them that reaches the journal, so that a name
 *       can be forgotten later without breaking it (Regulation (EU) 2016/679, art. 17).
 * </ul>
 */
package it.sporta.server.identity;
