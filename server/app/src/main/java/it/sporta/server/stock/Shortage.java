package it.sporta.server.stock;

import it.sporta.kernel.product.ProductId;
import java.util.UUID;

/**
 * A task: goods were sold and no lot was there to take them from. Either a delivery was not
 * received, or a count is wrong.
 *
 * @param thousandths sold so far without a lot, more than zero
 * @param times how many lines
 */
public record Shortage(UUID hub, ProductId product, long thousandths, long times) {}
