/**
 * What a dish or a jar is made of: how much of which article, how much of it is trimmed away, and
 * how many pieces or grams come out.
 *
 * <p>It promises whoever cooks, bottles, serves or offers by a recipe the version of the day, and
 * every version that was ever cooked by.
 *
 * <ul>
 *   <li>A recipe belongs to the article it makes, and an article has one.
 *   <li>A version is never changed: from a day on, never one that is past, another holds. So what a
 *       label or a menu said stays provable (D.Lgs. 231/2017, art. 19).
 *   <li>Amounts are as taken from the shelf, in the article's unit, and beside it in grams; the
 *       trim is a share of that, so two losses in a row multiply and are never added.
 *   <li>Allergens are those of all ingredients; one that is unknown makes the whole unknown.
 * </ul>
 */
package it.sporta.server.recipes;
