/**
 * Where goods become other goods: jars in the laboratory, dishes in the kitchen. A batch takes lots
 * in, by weight, and gives lots out, with their own code and date.
 *
 * <p>It promises that no gram and no cent is without a name: what went in came out, or was trimmed,
 * evaporated, broken, tasted, or is called unexplained; and all that the ingredients cost, the
 * goods that were made cost.
 *
 * <ul>
 *   <li>What is weighed in leaves its shelf at once, so nobody sells it meanwhile; what comes out
 *       is a note until the batch is closed, and nothing can be changed afterwards.
 *   <li>Each ingredient's lot is followed to its end: to {@code TRANSFORMED} went what became
 *       goods, and from there come the goods, as heavy as what went. A loss that belongs to no
 *       ingredient is shared among all by weight.
 *   <li>A loss carries no value: broken jars make the others dearer, not the batch. By-products
 *       carry none either, unless there is nothing else.
 *   <li>A lot past its use-by date cannot be made into anything. What is made lasts no longer than
 *       the first use-by date of what went in, unless the recipe says that the work preserves.
 *   <li>Allergens are inherited from the lots, through jars that went into other jars; unknown is
 *       not none, and no label is printed of it (Regulation (EU) 1169/2011, art. 9(1)(c)).
 *   <li>What a label says is composed here, once, in Italian: the office's sheets and the tills'
 *       label printers have the same words. A refused one goes down to the tills with its reason.
 * </ul>
 */
package it.sporta.server.lab;
