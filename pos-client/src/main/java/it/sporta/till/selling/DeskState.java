package it.sporta.till.selling;

import it.sporta.kernel.money.Money;
import java.util.Optional;

/**
 * The counter at one moment.
 *
 * @param revision grows with every change
 * @param due what the basket costs in cash
 * @param received laid on the counter so far, less than due
 * @param sold the sale just made, until the next article is touched
 * @param chosen the line a quantity would change, −1 for none
 */
public record DeskState(
        long revision,
        Basket basket,
        Money due,
        Money received,
        Optional<Sale> sold,
        Optional<Notice> notice,
        int chosen,
        boolean undoable) {}
