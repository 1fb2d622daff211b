package it.sporta.server.lab;

import it.sporta.kernel.product.Allergens;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What a batch inherits from the lots that went in. */
@Dependent
public class Heritage {

    private final Batches batches;
    private final Products products;

    @Inject
    public Heritage(Batches batches, Products products) {
        this.batches = batches;
        this.products = products;
    }

    /** Of all that went in; one unknown makes the whole unknown. */
    public Allergens allergens(Batch batch) {
        Allergens all = Allergens.NONE;
        for (Input input : batch.contents()) {
            all = all.with(allergens(input));
        }
        return all;
    }

    /** Of a lot made here, what it inherited itself; of any other, what its article says. */
    Allergens allergens(Input input) {
        return batches.making(input.lot())
                .flatMap(batch -> madeOf(batch, input))
                .map(Output.Made::allergens)
                .orElseGet(
                        () ->
                                products.find(input.product())
                                        .map(Product::allergens)
                                        .orElse(Allergens.UNKNOWN));
    }

    private static Optional<Output.Made> madeOf(Batch batch, Input input) {
        return batch.outputs().stream()
                .flatMap(output -> output.made().stream())
                .filter(made -> made.lot().equals(input.lot()))
                .findFirst();
    }

    /** The names of the ingredients of which nobody knows the allergens. */
    public List<String> unknown(Batch batch) {
        return batch.contents().stream()
                .filter(input -> !allergens(input).known())
                .map(Input::wording)
                .distinct()
                .toList();
    }
}
