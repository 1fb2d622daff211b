package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.Lot;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** How long what is made lasts. */
@Dependent
public class Lifetimes {

    private final EntityManager entities;
    private final Products products;
    private final Recipes recipes;
    private final Clock clock;

    @Inject
    public Lifetimes(EntityManager entities, Products products, Recipes recipes, Clock clock) {
        this.entities = entities;
        this.products = products;
        this.recipes = recipes;
        this.clock = clock;
    }

    /**
     * The date a thing that was made carries: as typed, or the usual; none where the article
     * carries none.
     *
     * @param typed may be {@code null}
     * @throws Refused {@code lab.date.missing} where there is no usual one; {@code lab.date.late}
     *     where an ingredient must be eaten before
     */
    Optional<LocalDate> date(Batch batch, Output output, LocalDate typed) {
        Product product = products.get(output.product());
        if (product.dateKind() == DateKind.NONE) {
            return Optional.empty();
        }
        LocalDate date =
                Optional.ofNullable(typed)
                        .or(() -> usual(batch, output))
                        .orElseThrow(() -> new Refused("lab.date.missing", product.name()));
        last(batch)
                .filter(date::isAfter)
                .ifPresent(
                        last -> {
                            throw new Refused("lab.date.late", product.name(), last);
                        });
        return Optional.of(date);
    }

    /** By the article's shelf life; empty where nobody said how long it lasts. */
    public Optional<LocalDate> usual(Batch batch, Output output) {
        Product product = products.get(output.product());
        if (product.dateKind() == DateKind.NONE || product.shelfLifeDays() == 0) {
            return Optional.empty();
        }
        LocalDate usual = Rome.today(clock).plusDays(product.shelfLifeDays());
        return last(batch).filter(usual::isAfter).or(() -> Optional.of(usual));
    }

    /** The first use-by date of what went in; none where the work preserves. */
    private Optional<LocalDate> last(Batch batch) {
        boolean preserves =
                batch.plan()
                        .flatMap(plan -> recipes.version(plan.recipe(), plan.version()))
                        .filter(Recipe::preserves)
                        .isPresent();
        if (preserves) {
            return Optional.empty();
        }
        return batch.contents().stream()
                .map(input -> entities.find(Lot.class, input.lot()))
                .filter(lot -> lot.dateKind() == DateKind.USE_BY)
                .flatMap(lot -> lot.expires().stream())
                .min(LocalDate::compareTo);
    }
}
