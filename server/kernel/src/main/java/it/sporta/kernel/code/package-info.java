/**
 * What a scanned code says: text in, article, weight, price, lot and dates out, without any device
 * and without knowing the articles.
 *
 * <p>Promise: a figure comes out only if the code states it whole. What is damaged, ambiguous or of
 * no known kind is {@link it.sporta.kernel.code.Decoded.Unknown}, never half an answer.
 *
 * <ul>
 *   <li>GS1 element strings are read by GS1's own lengths (General Specifications, sections 3 and
 *       7.8): nothing is looked for inside a field, a field that is too long is refused.
 *   <li>What an in-store code means differs from shop to shop, and is never guessed: the hub says
 *       it, prefix by prefix ({@link it.sporta.kernel.code.ShopCode}).
 *   <li>Element strings as people read them, with brackets, are refused: brackets may be part of a
 *       lot, so such a text has two readings.
 * </ul>
 */
package it.sporta.kernel.code;
