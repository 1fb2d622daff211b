package it.sporta.benchmark.till;

import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.DatedPrice;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** So many articles by the piece, each with a barcode. */
public record Assortment(List<PricedProduct> products) {

    static final String FAMILY = "dispensa";

    private static final int[] VAT = {4, 10, 22};

    public static Assortment of(int count) {
        return new Assortment(IntStream.range(0, count).mapToObj(Assortment::product).toList());
    }

    private static PricedProduct product(int number) {
        String body = String.format("803%09d", number);
        VatRate vat = VatRate.percent(VAT[number % VAT.length]);
        return new PricedProduct(
                new ProductId(new UUID(0x4000, number)),
                "Passata di pomodoro numero " + number,
                "Passata " + number,
                FAMILY,
                Unit.PIECE,
                List.of(new DatedPrice(LocalDate.of(2024, 1, 1), 120 + number % 800)),
                Map.of(SupplyMode.HANDED_OVER, vat),
                List.of(new Barcode(body + Barcode.checkDigit(body))),
                Allergens.NONE,
                0,
                "",
                "Cascina " + number % 40,
                "");
    }

    /** The code of one of them; they come round. */
    public String code(int number) {
        return products.get(number % products.size()).barcodes().get(0).digits();
    }
}
