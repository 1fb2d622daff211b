package it.sporta.kernel.code;

import static it.sporta.kernel.code.CodesTest.right;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.code.Decoded.Goods;
import it.sporta.kernel.code.Decoded.Why;
import it.sporta.kernel.code.ShopCode.Figure;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.Barcode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopCodeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ShopCode PRICES = new ShopCode("20", Figure.PRICE, 5, 2, false);
    private static final ShopCode WEIGHTS = new ShopCode("21", Figure.WEIGHT, 5, 3, false);
    private static final ShopCode CRATES = new ShopCode("215", Figure.WEIGHT, 4, 2, false);
    private static final ShopCode PIECES = new ShopCode("29", Figure.PIECES, 6, 0, false);
    private static final ShopCode VERIFIED = new ShopCode("24", Figure.PRICE, 5, 2, true);

    private static Decoded decode(String code) {
        return new Codes(List.of(PRICES, WEIGHTS, CRATES, PIECES, VERIFIED), TODAY)
                .decode(code, Optional.empty());
    }

    private static Goods goods(String body) {
        return (Goods) decode(right(body));
    }

    @Test
    void readsAPriceAWeightAndACount() {
        assertThat(goods("200012301234").measure())
                .isEqualTo(new Measure.Price(Money.cents(1_234)));
        assertThat(goods("210012301250").measure()).isEqualTo(new Measure.Weight(1_250));
        assertThat(goods("290001230012").measure()).isEqualTo(new Measure.Pieces(12));
    }

    @Test
    void theLongestPrefixCounts() {
        assertThat(goods("215012300120").measure()).isEqualTo(new Measure.Weight(1_200));
    }

    @Test
    void namesTheArticleByItsCodeWithoutTheFigure() {
        assertThat(goods("200012301234").article()).isEqualTo(new Barcode(right("200012300000")));
        assertThat(goods("200012301234").text()).isEqualTo(right("200012301234"));
    }

    @Test
    void whatNobodySaysHowToReadIsAnArticleAsItStands() {
        assertThat(goods("230012301234").measure()).isEqualTo(new Measure.None());
        assertThat(goods("230012301234").article()).isEqualTo(new Barcode(right("230012301234")));
    }

    @Test
    void aLabelOfNothingSaysSo() {
        Decoded.Unknown nothing = (Decoded.Unknown) decode(right("200012300000"));
        assertThat(nothing.why()).isEqualTo(Why.NOTHING);
    }

    /** The examples of the General Specifications for four digits and for five. */
    @ParameterizedTest
    @CsvSource({"2875, 9", "14685, 6"})
    void verifiesFiguresAsGs1Does(String figure, int verifier) {
        assertThat(Verifier.of(figure)).isEqualTo(verifier);
    }

    @Property(tries = 200)
    void aWrongVerifierIsRefused(
            @ForAll @IntRange(min = 1, max = 9_999) int cents,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        String price = String.format(Locale.ROOT, "%04d", cents);
        int verifier = Verifier.of(price);
        assertThat(goods("2400123" + verifier + price).measure())
                .isEqualTo(new Measure.Price(Money.cents(cents)));
        assertThat(decode(right("2400123" + (verifier + off) % 10 + price)))
                .isInstanceOf(Decoded.Unknown.class);
    }

    @Property(tries = 200)
    void aFigureMisreadByOneDigitIsNone(
            @ForAll @IntRange(min = 1, max = 99_999) int cents,
            @ForAll @IntRange(min = 0, max = 12) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        char[] code = right(String.format(Locale.ROOT, "2000123%05d", cents)).toCharArray();
        code[place] = (char) ('0' + (code[place] - '0' + off) % 10);
        assertThat(decode(new String(code))).isInstanceOf(Decoded.Unknown.class);
    }

    @Test
    void refusesATableThatCannotBeRight() {
        assertThatThrownBy(() -> new ShopCode("80", Figure.PRICE, 5, 2, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShopCode("20", Figure.PRICE, 5, 3, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShopCode("20", Figure.PRICE, 7, 2, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShopCode("20", Figure.PIECES, 5, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
