package it.sporta.server.lab;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import java.util.UUID;

/**
 * What was weighed into a batch.
 *
 * @param line of the batch, from 0; never used twice
 * @param place where it was taken from
 * @param quantity in the lot's unit
 * @param grams the same by weight, more than zero
 * @param cost what so much of the lot had cost
 * @param wording as a label names it
 * @param takenBack it was a mistake and lies again where it was
 */
public record Input(
        int line,
        UUID lot,
        ProductId product,
        UUID place,
        Quantity quantity,
        long grams,
        Money cost,
        String wording,
        boolean takenBack) {}
