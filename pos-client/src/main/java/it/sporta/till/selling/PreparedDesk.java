package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Due;
import it.sporta.kernel.product.SupplyMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What comes to the counter whole, to be paid as it stands: a pickup, a deposit, a table's bill.
 */
public final class PreparedDesk {

    private final Duty duty;
    private final Claims claims;
    private final Consumer<Supplier<Basket>> counter;
    private volatile Optional<Bill.Keeper> tables = Optional.empty();

    /**
     * @param counter where it is laid; asks for it when nothing can come between
     */
    PreparedDesk(Duty duty, Claims claims, Consumer<Supplier<Basket>> counter) {
        this.duty = duty;
        this.claims = claims;
        this.counter = counter;
    }

    /** Who keeps the tables of this till. */
    public void tables(Bill.Keeper keeper) {
        tables = Optional.of(keeper);
    }

    /** What was prepared and waits to be paid. */
    List<Due> open(String words) {
        return claims.open(words);
    }

    /**
     * Takes up what was prepared; again, it lies there already.
     *
     * @throws Refused {@code due.busy} while other goods lie on the counter, {@code due.paid},
     *     {@code due.gone}
     */
    void claim(UUID due) {
        duty.terms();
        counter.accept(() -> claims.basket(due));
    }

    /**
     * Lays a table's bill on the counter; again, it lies there already, with what came since.
     *
     * @throws Refused {@code due.busy} while other goods lie there, {@code supply.none} where
     *     nobody is served
     */
    public void bill(Bill bill) {
        duty.terms().leaving(SupplyMode.SERVED);
        counter.accept(bill::basket);
    }

    /**
     * @throws Refused {@code due.gone} when it was paid elsewhere, or withdrawn, since it was taken
     *     up
     */
    void requireOpen(Basket basket) {
        claims.requireOpen(basket);
    }

    /** A bill is paid while its table cannot order on; anything else right away. */
    Sale pay(Basket basket, Supplier<Sale> pay) {
        return basket.manner().table().isEmpty()
                ? pay.get()
                : keeper().whileItStands(Bill.of(basket), pay);
    }

    /** Sells what was charged, also where its table owes something else by now. */
    Sale asCharged(Basket basket, UUID operator, Supplier<Sale> pay) {
        return basket.manner().table().isEmpty()
                ? pay.get()
                : keeper().asCharged(Bill.of(basket), operator, pay);
    }

    private Bill.Keeper keeper() {
        return tables.orElseThrow(() -> new Refused("table.gone"));
    }

    /**
     * A table whose bill it is orders nothing until it is let go.
     *
     * @return false when the table owes something else by now
     */
    boolean hold(Basket basket) {
        return basket.manner().table().isEmpty() || keeper().hold(Bill.of(basket));
    }

    void letGo(Basket basket) {
        if (basket.manner().table().isPresent()) {
            keeper().letGo(Bill.of(basket));
        }
    }
}
