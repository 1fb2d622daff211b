/**
 * What is sold, from whom, at which price and at which VAT.
 *
 * <p>It promises every till, through {@link it.sporta.server.catalogue.CatalogueFeed}, all changes
 * since the last it knows, none lost and in order.
 *
 * <ul>
 *   <li>VAT depends on the article's class, on how it is supplied and on the day (DPR 633/1972,
 *       table A); the rates are rows with a first day and the law they come from. Where the
 *       organisation charges no VAT, the code of its <em>natura</em> stands in their place.
 *   <li>A price begins on a day and stays in the history. The same day is corrected by another row
 *       that says who did it.
 *   <li>Every change takes the next number of the feed, under a lock held to the end of its
 *       transaction: whoever sees number 7 sees all that came before it.
 *   <li><em>Km 0</em> and <em>filiera corta</em> are words of law 61/2022 and are said only where
 *       it allows them.
 *   <li>Unknown allergens are not "none", here and on every paper.
 * </ul>
 */
package it.sporta.server.catalogue;
