package it.sporta.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.code.Decoded.Goods;
import it.sporta.kernel.code.Decoded.Why;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.Barcode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String ARTICLE = "01" + right("0801234567890");
    private static final Barcode CODE = Barcode.parse(right("0801234567890")).orElseThrow();

    private final Codes codes = new Codes(List.of(), TODAY);

    static String right(String body) {
        return body + Barcode.checkDigit(body);
    }

    private Goods goods(String text) {
        return (Goods) codes.decode(text, Optional.empty());
    }

    private Why why(String text) {
        return ((Decoded.Unknown) codes.decode(text, Optional.empty())).why();
    }

    @Test
    void readsAllThatALabelOfCheeseSays() {
        Goods cheese =
                goods(
                        "]C1"
                                + ARTICLE
                                + "3103001250"
                                + "392212"
                                + "34"
                                + "\u001d"
                                + "10L2617\u001d");
        assertThat(cheese.article()).isEqualTo(CODE);
        assertThat(cheese.measure())
                .isEqualTo(new Measure.WeightAndPrice(1_250, Money.cents(1_234)));
        assertThat(cheese.lot()).contains("L2617");
        assertThat(cheese.text()).isEqualTo(ARTICLE + "310300125039221234<1D>10L2617<1D>");
    }

    @ParameterizedTest
    @CsvSource({
        "3100000012, 12000",
        "3103000012, 12",
        "3104000120, 12",
        "3105001200, 12",
        "3102000500, 5000"
    })
    void readsWeightsToTheGram(String field, long grams) {
        assertThat(goods(ARTICLE + field).measure()).isEqualTo(new Measure.Weight(grams));
    }

    @ParameterizedTest
    @CsvSource({
        "3104000123, MEASURE", // 12.3 grams
        "3203001250, MEASURE", // pounds
        "3103000000, NOTHING",
        "3106001250, NEW_FIELD", // six decimals
        "3100999999, BROKEN", // a thousand tonnes
        "31030012, BROKEN",
        "39281, NEW_FIELD",
        "3922, BROKEN",
        "3922123456789, BROKEN", // as much as a house: a separator was lost
        "393284012, MEASURE", // dollars
        "150013, BROKEN",
        "15261301, BROKEN",
        "15260230, BROKEN",
        "17260001, BROKEN",
        "99, BROKEN",
        "0312345678901231, NEW_FIELD",
        "10, BROKEN",
        "30AB, BROKEN",
        "7003261122" + "2500, BROKEN"
    })
    void refusesWhatGs1DoesNotWrite(String field, Why why) {
        assertThat(why(ARTICLE + field)).isEqualTo(why);
    }

    @Test
    void readsPricesInEuro() {
        assertThat(goods(ARTICLE + "39221234").measure())
                .isEqualTo(new Measure.Price(Money.cents(1_234)));
        assertThat(goods(ARTICLE + "392112").measure())
                .isEqualTo(new Measure.Price(Money.cents(120)));
        assertThat(goods(ARTICLE + "39329781234").measure())
                .isEqualTo(new Measure.Price(Money.cents(1_234)));
        assertThat(goods(ARTICLE + "3012").measure()).isEqualTo(new Measure.Pieces(12));
    }

    @ParameterizedTest
    @CsvSource({
        "261122, 2026-11-22",
        "270200, 2027-02-28",
        "280200, 2028-02-29",
        "760101, 2076-01-01",
        "770101, 1977-01-01",
        "991231, 1999-12-31"
    })
    void readsDatesByTheWindowOfFortyNineYearsBackAndFiftyOn(String written, LocalDate day) {
        assertThat(goods(ARTICLE + "17" + written).useBy()).contains(day);
        assertThat(goods(ARTICLE + "15" + written).bestBefore()).contains(day);
    }

    @Test
    void anExpiryWithItsHourIsAnExpiry() {
        Goods fish = goods(ARTICLE + "70032611231830\u001d17261130");
        assertThat(fish.useBy()).contains(LocalDate.of(2026, 11, 23));
        assertThat(fish.isUnsafeOn(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(fish.isUnsafeOn(LocalDate.of(2026, 11, 24))).isTrue();
    }

    @Test
    void neverLooksForAFieldInsideALot() {
        assertThat(goods(ARTICLE + "1017261231\u001d3103000500").lot()).contains("17261231");
        assertThat(goods(ARTICLE + "10A3103000500").measure()).isEqualTo(new Measure.None());
        assertThat(why(ARTICLE + "10" + "A".repeat(21))).isEqualTo(Why.BROKEN);
    }

    @Test
    void theSameFieldTwiceMustSayTheSame() {
        assertThat(goods(ARTICLE + ARTICLE + "10A\u001d10A").lot()).contains("A");
        assertThat(why(ARTICLE + "10A\u001d10B")).isEqualTo(Why.BROKEN);
        assertThat(why(ARTICLE + "31030012503102000125")).isEqualTo(Why.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"]C1", "]e0", "]d2", "]Q3", "]d2\u001d", "\u001d", ""})
    void readsALabelWhateverCodeCarriesIt(String before) {
        assertThat(goods(before + ARTICLE + "10A1\r").lot()).contains("A1");
    }

    @Test
    void readsArticlesWhateverTheirCodeIsDrawnAs() {
        assertThat(goods("]E0" + CODE).article()).isEqualTo(CODE);
        assertThat(goods("]E3" + CODE + "05").article()).isEqualTo(CODE);
        assertThat(goods("]E496385074").article()).isEqualTo(new Barcode("96385074"));
        assertThat(goods("]C0" + CODE).article()).isEqualTo(CODE);
        assertThat(goods("]I1" + right("1801234567890")).article().digits()).hasSize(14);
        assertThat(goods("]d20100000096385074").article()).isEqualTo(new Barcode("96385074"));
    }

    @Test
    void aCodeOfAnotherKindIsNoLabelWhateverItLooksLike() {
        assertThat(why("]C0" + ARTICLE)).isEqualTo(Why.UNREADABLE);
        assertThat(why("]Q1https://example.org")).isEqualTo(Why.UNREADABLE);
        assertThat(why("(01)" + ARTICLE.substring(2) + "(10)A")).isEqualTo(Why.UNREADABLE);
    }

    @Test
    void saysWhatIsNoArticle() {
        assertThat(why("00" + right("38012345600000012"))).isEqualTo(Why.CRATE);
        assertThat(why("02" + ARTICLE.substring(2) + "3712")).isEqualTo(Why.CRATE);
        assertThat(why("]C110LOTTO")).isEqualTo(Why.NO_ARTICLE);
        assertThat(why("]C1" + ARTICLE.replaceAll(".$", "X"))).isEqualTo(Why.BROKEN);
        assertThat(why("")).isEqualTo(Why.UNREADABLE);
    }
}
