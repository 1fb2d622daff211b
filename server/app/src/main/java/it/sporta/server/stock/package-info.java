/**
 * Where goods are and how they got there. One idea: a {@link it.sporta.server.stock.Movement} takes
 * a quantity of a lot from a place to a place, and is never changed, only answered by another. Each
 * hub has real places (shop, store, kitchen, bar, laboratory) and the ends of the world (producer,
 * customer, compost, donation, unexplained, unassigned), so what leaves one place always arrives at
 * another. Contexts above move goods by {@link it.sporta.server.stock.Goods}, and say by {@link
 * it.sporta.server.stock.GoodsOfLine} what left with a ticket where a shelf does not know.
 *
 * <p><b>Decisions.</b> Postings of one hub follow each other through its gate ({@link
 * it.sporta.server.stock.Ledger#enter}), so a lot is never promised twice; hubs do not wait for
 * hubs. A balance is kept for real places only: the others would be written with every sale and
 * read by nobody. A balance of nothing is swept away at the next reading, so yesterday's lots cost
 * nothing tomorrow. What no lot covers is sold all the same, from UNASSIGNED, and becomes a task.
 */
package it.sporta.server.stock;
