package it.sporta.server.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.Allergen;
import it.sporta.kernel.product.Allergens;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EmphasisTest {

    private static String said(String wording, Allergens allergens) {
        return Emphasis.of(wording, allergens).stream()
                .map(part -> part.strong() ? "*" + part.text() + "*" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void anAllergenStandsOutInTheNameOfItsIngredient() {
        assertThat(said("farina di frumento", Allergens.of(Allergen.GLUTEN)))
                .isEqualTo("farina di *frumento*");
        assertThat(said("Latte intero", Allergens.of(Allergen.MILK))).isEqualTo("*Latte* intero");
        assertThat(said("zucchero", Allergens.NONE)).isEqualTo("zucchero");
    }

    @Test
    void everyTimeItOccurs() {
        assertThat(said("orzo e malto d'orzo", Allergens.of(Allergen.GLUTEN)))
                .isEqualTo("*orzo* e malto d'*orzo*");
    }

    @Test
    void whereTheNameHidesItItStandsBehind() {
        assertThat(said("toma", Allergens.of(Allergen.MILK))).isEqualTo("toma (*latte*)");
        assertThat(said("maionese", Allergens.of(Allergen.EGGS, Allergen.MUSTARD)))
                .isEqualTo("maionese (*uova*, *senape*)");
    }

    @Test
    void onlyWhatIsAnAllergenStandsOut() {
        assertThat(said("noce moscata", Allergens.NONE)).isEqualTo("noce moscata");
    }

    @Test
    void unknownIsNotNone() {
        refuses("lab.label.unknown", () -> said("assaggio del giorno", Allergens.UNKNOWN));
    }

    @Test
    void whichCerealAndWhichNutMustBeSaid() {
        refuses("lab.label.kind", () -> said("farina", Allergens.of(Allergen.GLUTEN)));
        refuses("lab.label.kind", () -> said("frutta secca", Allergens.of(Allergen.NUTS)));
    }

    @Test
    void aJamHasAsMuchFruitAsItsNamePromises() {
        var before = java.time.LocalDate.of(2026, 6, 13);
        var now = java.time.LocalDate.of(2026, 6, 14);
        assertThat(Jam.of("Confettura extra di mele 240 g")).isEqualTo(Jam.EXTRA);
        assertThat(Jam.of("Composta di mele")).isEqualTo(Jam.NONE);
        assertThat(Jam.EXTRA.fruitPer100(10_000, 12_500, now)).isEqualTo(80);
        assertThat(Jam.EXTRA.fruitPer100(4_600, 10_000, before)).isEqualTo(46);
        refuses("lab.label.jam", () -> Jam.EXTRA.fruitPer100(4_600, 10_000, now));
        assertThat(Jam.JAM.fruitPer100(4_600, 10_000, now)).isEqualTo(46);
        refuses("lab.label.jam", () -> Jam.JAM.fruitPer100(4_499, 10_000, now));
    }

    private static void refuses(
            String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(List.of(no.reason())).isEqualTo(List.of(reason)));
    }
}
