package it.sporta.server.stock;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody says from which lot goods were that had been sold without one.
 *
 * @param document made with the form, so that sending it twice assigns once
 * @param place where the lot lay
 * @param quantity at most what was missing, and what the lot has there
 */
public record Assignment(
        UUID document,
        UUID hub,
        ProductId product,
        UUID lot,
        UUID place,
        Quantity quantity,
        LocalDate businessDate) {}
