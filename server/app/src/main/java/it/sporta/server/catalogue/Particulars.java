package it.sporta.server.catalogue;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.identity.Text;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that can be said of an article besides its price.
 *
 * @param shortName for a tile and a line of paper, at most 24 characters
 * @param family key of one of the families; {@code vatClass} of one of the VAT classes
 * @param tareGrams taken off every weighing, 0 to 5 000
 * @param origin country or region; fruit and vegetables cannot go without (Regulation (EU)
 *     2023/2429)
 * @param category and {@code variety}: for the eleven kinds of fruit and vegetables whose standard
 *     asks for them
 * @param shelfLifeDays from delivery to the date on the label, 0 where there is none
 * @param picture name of a drawing, or empty
 * @param lookAlikes articles of one group lie together on the till, so that they are not mixed up
 * @param hubs where it is sold
 * @param onTap always at hand, and neither bought nor kept: water from the tap
 */
public record Particulars(
        String name,
        String shortName,
        String family,
        Unit unit,
        String vatClass,
        Set<Barcode> barcodes,
        Allergens allergens,
        long tareGrams,
        Optional<UUID> producer,
        String origin,
        String category,
        String variety,
        DateKind dateKind,
        int shelfLifeDays,
        String picture,
        String lookAlikes,
        Set<UUID> hubs,
        boolean onTap) {

    static final int LONGEST_SHORT_NAME = 24;

    public Particulars {
        name = Text.required(name, 80, "product.name");
        shortName = Text.required(shortName, LONGEST_SHORT_NAME, "product.short");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(vatClass, "vatClass");
        Objects.requireNonNull(allergens, "allergens");
        Objects.requireNonNull(dateKind, "dateKind");
        if (tareGrams < 0 || tareGrams > 5_000) {
            throw new Refused("product.tare.wrong");
        }
        origin = Text.optional(origin, 60, "product.origin");
        category = Text.optional(category, 40, "product.category");
        variety = Text.optional(variety, 60, "product.variety");
        if (shelfLifeDays < 0 || shelfLifeDays > 3_650) {
            throw new Refused("product.life.wrong");
        }
        if (dateKind == DateKind.USE_BY && shelfLifeDays == 0) {
            throw new Refused("product.life.missing");
        }
        picture = Text.optional(picture, 60, "product.picture");
        if (!picture.matches("[a-z0-9-]*")) {
            throw new Refused("product.picture.wrong");
        }
        lookAlikes = Text.optional(lookAlikes, 40, "product.likes");
        barcodes = Set.copyOf(barcodes);
        hubs = Set.copyOf(new LinkedHashSet<>(hubs));
    }
}
