package it.sporta.kernel.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AllergensTest {

    @Test
    void keepsUnknownApartFromNone() {
        assertThat(Allergens.parse("unknown")).isNotEqualTo(Allergens.parse("none"));
        assertThat(Allergens.of(Allergen.MILK).with(Allergens.UNKNOWN))
                .isEqualTo(Allergens.UNKNOWN);
    }

    @Test
    void writesTheNumbersOfTheLaw() {
        Allergens bread = Allergens.of(Allergen.SESAME, Allergen.GLUTEN);
        assertThat(bread).hasToString("1;11");
        assertThat(Allergens.parse("1;11")).isEqualTo(bread);
    }

    @Test
    void inheritsFromEveryPart() {
        Allergens cake = Allergens.of(Allergen.GLUTEN).with(Allergens.of(Allergen.EGGS));
        assertThat(cake.sorted()).containsExactly(Allergen.GLUTEN, Allergen.EGGS);
    }

    @Test
    void refusesANumberThatIsNotOnTheList() {
        assertThatThrownBy(() -> Allergens.parse("15"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
