/**
 * Food for an occasion elsewhere: a customer asks, gets a quote, says yes; the kitchen knows what
 * to make and to buy, goods leave with their paper, and money comes as deposit and balance.
 *
 * <p>It promises that what was agreed never changes: a change is another version, and it counts
 * from the moment the customer accepts it; that deposit and balance are the total to the cent, of
 * each rate too; and that what left is with the customer, or came back and has a name.
 *
 * <ul>
 *   <li>Prices are VAT included. A deposit is shared among the classes of VAT in proportion, so
 *       that each part is taxed as what it is a part of (DPR 633/1972, art. 6, c. 4).
 *   <li>What a receipt taxed stays so on the invoice, at the till's own rates: a deposit is taxed
 *       when it is paid (c. 4), the rest of goods when they leave (c. 1), of what is served when it
 *       is paid (c. 3). The rates in a quote are those of its day, to show.
 *   <li>Money is taken at the tills only, as prepared tickets: the till certifies it, and the
 *       invoice cites the paper instead of counting it twice. No goods leave with these tickets.
 *   <li>Goods leave by lot, of those that expire first, to {@code TRANSIT} with a transport
 *       document; afterwards what came back is weighed, and the rest has been eaten there.
 *   <li>Nothing is set apart for an occasion before it leaves; but what one that was accepted
 *       counts on, no later one does ({@link it.sporta.server.catering.Kitchens}).
 *   <li>The kitchen cooks by its own sheets: here is only written what has to be there.
 * </ul>
 */
package it.sporta.server.catering;
