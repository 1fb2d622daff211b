package it.sporta.server.catalogue;

import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.quantity.Unit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Fruit from Italy unless said otherwise. */
public final class ParticularsBuilder {

    private final String name;
    private Set<Barcode> barcodes = Set.of();
    private Set<UUID> hubs = Set.of();
    private String origin = "Italia";

    private ParticularsBuilder(String name) {
        this.name = name;
    }

    public static ParticularsBuilder aProduct(String name) {
        return new ParticularsBuilder(name);
    }

    public ParticularsBuilder withBarcode(Barcode code) {
        barcodes = Set.of(code);
        return this;
    }

    public ParticularsBuilder at(UUID... soldAt) {
        hubs = Set.of(soldAt);
        return this;
    }

    public ParticularsBuilder from(String country) {
        origin = country;
        return this;
    }

    public Particulars build() {
        return new Particulars(
                name,
                name,
                "frutta",
                Unit.KILOGRAM,
                "ORTOFRUTTA",
                barcodes,
                Allergens.NONE,
                5,
                Optional.empty(),
                origin,
                "I",
                "",
                DateKind.NONE,
                0,
                "mela-gialla",
                "mele",
                hubs,
                false);
    }
}
