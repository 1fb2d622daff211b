/**
 * The demo: a neighbourhood that was never there. It loads three hubs and a buying group into an
 * empty server, tells four weeks of deliveries and sales, and brings each new day's goods, so that
 * whoever looks finds a working house. It stands on top of all contexts and nobody knows it.
 *
 * <p>It sleeps unless {@code SPORTA_DEMO=true}, and never touches an installation that holds
 * anything of somebody else's. What it loads marks the installation as a demo, for ever: every page
 * and paper then says so.
 *
 * <ul>
 *   <li>Hubs, people, goods and prices come in one transaction: all or nothing.
 *   <li>The past is told hub by hub and hour by hour. Its sales are facts like those of a till and
 *       go the way of all facts ({@link it.sporta.server.news.Arrivals}); so stock, ledger and
 *       totals agree because nobody writes them here.
 *   <li>Each step and the note that it was done are one transaction, and chance depends on hub, day
 *       and hour alone: broken off anywhere, the next start goes on where the notes end.
 *   <li>A day that has real sales of a till keeps to them: nothing is invented beside them.
 * </ul>
 */
package it.sporta.server.demo;
