/**
 * Guests served at tables: which tables there are, what was ordered at them, and what a dish that
 * is made to order takes from the larder.
 *
 * <p>It promises that a dish made when somebody orders it moves its ingredients, by the recipe of
 * the day and from the lots that expire first, with the very sale that pays it; and that it answers
 * the same whenever it is asked.
 *
 * <ul>
 *   <li>Whether a dish is made to order is said by a person, from a day on. What was cooked before
 *       in a batch has lots of its own and leaves as they do.
 *   <li>A dish made to order without a recipe leaves as any article: it becomes a task, no gram is
 *       invented.
 *   <li>Orders are what the tills tell; money is the sale's. An order whose table was never told
 *       of, or told of by another till, is not believed.
 * </ul>
 */
package it.sporta.server.bar;
