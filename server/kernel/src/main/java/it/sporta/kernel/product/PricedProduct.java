package it.sporta.kernel.product;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.quantity.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An article as a till needs it to sell with nobody's help: names, codes, prices with their first
 * day, the VAT of each way of supplying it, and what is printed beside it.
 *
 * @param shortName what fits a tile and a line of paper, at most 24 characters
 * @param family key of the family of goods ({@code frutta}, {@code verdura} …)
 * @param prices ascending by day; upcoming prices are known before they begin
 * @param tareGrams taken off every weighing unless another tare is keyed
 * @param picture name of the drawing, or empty
 * @param producer name of the producer, or empty
 * @param provenance empty from a server that does not tell it
 */
public record PricedProduct(
        ProductId id,
        String name,
        String shortName,
        String family,
        Unit unit,
        List<DatedPrice> prices,
        Map<SupplyMode, VatRate> vat,
        List<Barcode> barcodes,
        Allergens allergens,
        long tareGrams,
        String picture,
        String producer,
        String lookAlikes,
        Optional<Provenance> provenance) {

    /** Of which nobody said where it comes from. */
    public PricedProduct(
            ProductId id,
            String name,
            String shortName,
            String family,
            Unit unit,
            List<DatedPrice> prices,
            Map<SupplyMode, VatRate> vat,
            List<Barcode> barcodes,
            Allergens allergens,
            long tareGrams,
            String picture,
            String producer,
            String lookAlikes) {
        this(
                id,
                name,
                shortName,
                family,
                unit,
                prices,
                vat,
                barcodes,
                allergens,
                tareGrams,
                picture,
                producer,
                lookAlikes,
                Optional.empty());
    }

    public PricedProduct {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(allergens, "allergens");
        Objects.requireNonNull(provenance, "provenance");
        if (name.isBlank() || shortName.isBlank()) {
            throw new IllegalArgumentException("an article has a name");
        }
        if (tareGrams < 0) {
            throw new IllegalArgumentException("negative tare");
        }
        prices = prices.stream().sorted(Comparator.comparing(DatedPrice::from)).toList();
        vat = Map.copyOf(vat);
        barcodes = List.copyOf(barcodes);
    }

    /** The price of a day; empty when none had begun by then. */
    public Optional<UnitPrice> price(LocalDate day) {
        DatedPrice current = null;
        for (DatedPrice price : prices) {
            if (!price.from().isAfter(day)) {
                current = price;
            }
        }
        return Optional.ofNullable(current).map(price -> new UnitPrice(price.cents(), unit));
    }

    public Optional<VatRate> vat(SupplyMode mode) {
        return Optional.ofNullable(vat.get(mode));
    }

    /** Whether its price has another from this day on. */
    public boolean isRepricedOn(LocalDate day) {
        return prices.stream().anyMatch(price -> price.from().equals(day));
    }

    /** Sold loose: what is in a pack, and so its price by the kilogram, is not known here. */
    public boolean isLoose() {
        return unit != Unit.PIECE || barcodes.isEmpty();
    }

    public boolean isWeighed() {
        return unit == Unit.KILOGRAM;
    }
}
