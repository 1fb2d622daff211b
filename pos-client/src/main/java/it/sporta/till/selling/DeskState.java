package it.sporta.till.selling;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.SupplyMode;
import java.util.Optional;
import java.util.Set;

/**
 * The counter at one moment.
 *
 * @param revision grows with every change, also of what is only said
 * @param version grows when goods or money on the counter change: what presses are held against
 * @param due what the basket costs in cash
 * @param received laid on the counter so far; more than due only where goods were taken away since
 * @param sold the sale just made, until the next article is touched
 * @param leaving the sale before, while its customer may still wait for the change: until there is
 *     a second line
 * @param seller who made the sale that is {@code sold} or {@code leaving}, where somebody else is
 *     there now: the money to give back is still that person's matter
 * @param weighing whether an article waits for the scale to stand still
 * @param chosen the number of the line a quantity would change, 0 for none
 * @param supplies all ways in which goods leave this till
 * @param cards whether a payment terminal is attached
 * @param card the payment by card that is not over
 * @param supply the way in which these leave; empty while no list is known
 */
public record DeskState(
        long revision,
        long version,
        Basket basket,
        Money due,
        Money received,
        Optional<Sale> sold,
        Optional<Sale> leaving,
        Optional<String> seller,
        Optional<Notice> notice,
        boolean weighing,
        long chosen,
        boolean undoable,
        Set<SupplyMode> supplies,
        Optional<SupplyMode> supply,
        boolean cards,
        Optional<CardState> card) {}
