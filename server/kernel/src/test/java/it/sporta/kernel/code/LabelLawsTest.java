package it.sporta.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.code.Decoded.Goods;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.Barcode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is put together comes apart again, and nothing else does. */
class LabelLawsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final Codes codes = new Codes(List.of(), TODAY);

    /** A label as it was meant. */
    record Meant(String gtin, int grams, int cents, String lot, LocalDate useBy, int order) {

        String text() {
            return text(List.of("3922" + cents + "\u001d"));
        }

        /** Where no figure is of any length. */
        String unpriced() {
            return text(List.of());
        }

        private String text(List<String> more) {
            List<String> fields = new ArrayList<>(more);
            fields.add(String.format(Locale.ROOT, "3103%06d", grams));
            fields.add("10" + lot + "\u001d");
            fields.add("17" + WRITTEN.format(useBy));
            Collections.shuffle(fields, new Random(order));
            return "]C101" + gtin + String.join("", fields);
        }
    }

    @Provide
    Arbitrary<Meant> labels() {
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(13),
                        Arbitraries.integers().between(1, 499_999),
                        Arbitraries.integers().between(1, 999_999),
                        Arbitraries.strings()
                                .withChars("!\"%&'()*+,-./:;<=>?_")
                                .alpha()
                                .numeric()
                                .ofMinLength(1)
                                .ofMaxLength(20),
                        Arbitraries.integers().between(-17_000, 18_000),
                        Arbitraries.integers())
                .as(
                        (body, grams, cents, lot, days, order) ->
                                new Meant(
                                        CodesTest.right(body),
                                        grams,
                                        cents,
                                        lot,
                                        TODAY.plusDays(days),
                                        order));
    }

    @Property(tries = 300)
    void whatWasPutTogetherComesApart(@ForAll("labels") Meant meant) {
        Goods read = (Goods) codes.decode(meant.text(), Optional.empty());
        assertThat(read.article()).isEqualTo(Barcode.parse(meant.gtin()).orElseThrow());
        assertThat(read.measure())
                .isEqualTo(new Measure.WeightAndPrice(meant.grams(), Money.cents(meant.cents())));
        assertThat(read.lot()).contains(meant.lot());
        assertThat(read.useBy()).contains(meant.useBy());
    }

    /** What is cut may lack something; a weight, a day or an article it never changes. */
    @Property(tries = 300)
    void aCutLabelSaysNoOtherWeightDayOrArticle(
            @ForAll("labels") Meant meant, @ForAll @IntRange(min = 0, max = 80) int length) {
        String text = meant.unpriced();
        String cut = text.substring(0, Math.min(length, text.length()));
        if (codes.decode(cut, Optional.empty()) instanceof Goods read) {
            assertThat(read.article()).isEqualTo(Barcode.parse(meant.gtin()).orElseThrow());
            assertThat(read.measure()).isIn(new Measure.None(), new Measure.Weight(meant.grams()));
            assertThat(read.useBy()).isIn(Optional.empty(), Optional.of(meant.useBy()));
        }
    }

    /** A letter in a figure, or a digit of the article that is another one: refused whole. */
    @Property(tries = 300)
    void aGarbledArticleIsNone(
            @ForAll("labels") Meant meant,
            @ForAll @IntRange(min = 5, max = 18) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        char[] signs = meant.text().toCharArray();
        signs[place] = (char) ('0' + (signs[place] - '0' + off) % 10);
        assertThat(codes.decode(new String(signs), Optional.empty()))
                .isInstanceOf(Decoded.Unknown.class);
        signs[place] = 'X';
        assertThat(codes.decode(new String(signs), Optional.empty()))
                .isInstanceOf(Decoded.Unknown.class);
    }

    @Property(tries = 300)
    void anyTextHasAnAnswer(@ForAll String text, @ForAll String digits) {
        assertThat(codes.decode(text, Optional.empty())).isNotNull();
        assertThat(codes.decode(text, Optional.of("]C1"))).isNotNull();
        assertThat(codes.decode(digits + "\u001d" + text, Optional.of("]d2"))).isNotNull();
    }

    @Property(tries = 300)
    void anyDigitsHaveAnAnswer(@ForAll("digits") String digits) {
        Decoded decoded = codes.decode(digits, Optional.of("]C1"));
        if (decoded instanceof Goods goods) {
            assertThat(digits).contains(goods.article().digits());
        }
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.of("01", "3103", "392", "10", "17", "30", "\u001d", "7003", "0")
                .list()
                .ofMaxSize(6)
                .flatMap(
                        begins ->
                                Arbitraries.strings()
                                        .numeric()
                                        .withChars('\u001d')
                                        .ofMaxLength(60)
                                        .map(rest -> String.join("", begins) + rest));
    }
}
