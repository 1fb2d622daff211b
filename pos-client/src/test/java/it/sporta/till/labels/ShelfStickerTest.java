package it.sporta.till.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.label.Label;
import it.sporta.hardware.label.Roll;
import it.sporta.kernel.Refused;
import it.sporta.kernel.product.Allergen;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.Provenance;
import it.sporta.till.journal.Hub;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfStickerTest {

    private static final LocalDate DAY = Hub.DAY;

    @TempDir Path own;

    private List<String> words(PricedProduct product) {
        Layout ours = new Layouts(own).of(LabelKind.SHELF);
        return ours.on(Roll.USUAL, ShelfSticker.of(product, DAY)).parts().stream()
                .map(
                        part ->
                                part instanceof Label.Text text
                                        ? text.runs().get(0).text()
                                        : ((Label.Ean13) part).digits())
                .toList();
    }

    @Test
    void saysThePriceOfTheUnitTodayAndWhereItComesFrom() {
        PricedProduct apples = Shelves.repriced(Hub.apples(), DAY.plusDays(1), 999);
        assertThat(words(apples))
                .containsExactly(
                        "Mele golden", "2,20 \u20ac/kg", "Origine: Lombardia", "Frutteto Valbrona");
        assertThat(words(Shelves.repriced(apples, DAY, 180))).contains("1,80 \u20ac/kg");
    }

    @Test
    void saysCategoryVarietyAndAllergensWhereThereAreAny() {
        PricedProduct told =
                Shelves.told(
                        Hub.apples(),
                        Allergens.of(Allergen.CELERY, Allergen.MILK),
                        Optional.of(new Provenance("Italia", "I", "Golden")));
        assertThat(words(told))
                .contains("Origine: Italia", "Categoria: I", "Variet\u00e0: Golden")
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith("Contiene: ")
                                        .contains("latte", "sedano"));
        assertThat(words(Shelves.told(told, Allergens.UNKNOWN, told.provenance())))
                .contains("Allergeni: chiedi a chi serve.");
    }

    @Test
    void whatWouldLeaveOutWhatTheLawAsksForIsRefused() {
        refuses("shelf.packed", Hub.honey(), DAY);
        refuses("shelf.unpriced", Hub.apples(), DAY.minusYears(9));
        refuses("shelf.untold", Shelves.told(Hub.apples(), Allergens.NONE, Optional.empty()), DAY);
        assertThat(ShelfView.printable(List.of(Hub.honey(), Hub.apples()), DAY))
                .containsExactly(Hub.apples());
    }

    private static void refuses(String reason, PricedProduct product, LocalDate day) {
        assertThatThrownBy(() -> ShelfSticker.of(product, day))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
