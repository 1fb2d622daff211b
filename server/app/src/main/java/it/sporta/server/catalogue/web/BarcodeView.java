package it.sporta.server.catalogue.web;

import it.sporta.kernel.product.Barcode;
import it.sporta.server.Form;
import it.sporta.server.catalogue.Catalogue;
import it.sporta.server.catalogue.Products;
import it.sporta.ui.View;
import java.util.Optional;
import java.util.Set;

/** The sentence beside the barcodes while they are typed. */
public record BarcodeView(Form form) implements View {

    /**
     * @param article the one being edited, whose own codes are not taken
     */
    static BarcodeView of(String text, String article, Products products) {
        Form form = Form.empty(ProductForm.FIELDS).with("product.barcodes", text);
        Optional<Set<Barcode>> codes = form.read("product.barcodes", ProductForm::barcodes);
        for (Barcode code : codes.orElse(Set.of())) {
            products.withBarcode(code)
                    .filter(other -> !other.id().toString().equals(article))
                    .ifPresent(other -> form.refuse(Catalogue.taken(code, other)));
        }
        return new BarcodeView(form);
    }
}
