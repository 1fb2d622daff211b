package it.sporta.server.insight;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;

/**
 * What was sold of an article.
 *
 * @param thousandths of its unit
 */
public record ProductTotal(ProductId product, long thousandths, Money takings, long grams) {}
