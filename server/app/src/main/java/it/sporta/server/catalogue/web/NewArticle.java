package it.sporta.server.catalogue.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.Form;
import it.sporta.server.catalogue.Catalogue;
import it.sporta.server.catalogue.NewPrice;
import it.sporta.server.catalogue.Particulars;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A new article and its first price: both, or neither. */
@Dependent
public class NewArticle {

    private final Together together;
    private final Clock clock;

    @Inject
    NewArticle(Together together, Clock clock) {
        this.together = together;
        this.clock = clock;
    }

    Optional<ProductId> add(Form form, UUID by) {
        Optional<Particulars> particulars = ProductForm.read(form);
        Optional<NewPrice> price = price(form, by);
        return form.isRefused()
                ? Optional.empty()
                : form.attempt(
                        () ->
                                together.add(
                                        particulars.orElseThrow(),
                                        price,
                                        form.has("product.twin", "yes")));
    }

    private Optional<NewPrice> price(Form form, UUID by) {
        if (form.text("price.cents").isBlank()) {
            return Optional.empty();
        }
        var from = form.read("price.from", text -> ProductForm.from(text, Rome.today(clock)));
        var cents = form.read("price.cents", ProductForm::cents);
        return from.flatMap(
                day ->
                        cents.flatMap(
                                amount ->
                                        form.attempt(
                                                () ->
                                                        new NewPrice(
                                                                day,
                                                                amount,
                                                                by,
                                                                false,
                                                                form.has("price.sure", "yes")))));
    }

    /** One transaction around two verbs of the catalogue. */
    @Dependent
    public static class Together {

        private final Catalogue catalogue;

        @Inject
        Together(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        /**
         * @param another it is known that some article has this name
         * @throws Refused when either is refused
         */
        @Transactional
        public ProductId add(Particulars particulars, Optional<NewPrice> price, boolean another) {
            if (!another) {
                catalogue.mustBeUnheard(particulars.name());
            }
            ProductId id = catalogue.add(particulars).id();
            price.ifPresent(first -> catalogue.price(id, first));
            return id;
        }
    }
}
