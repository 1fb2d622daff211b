package it.sporta.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    private final Format format = Format.ITALIAN;

    @ParameterizedTest
    @CsvSource({
        "1240, '12,40 €'",
        "0, '0,00 €'",
        "5, '0,05 €'",
        "-5, '−0,05 €'",
        "-123456, '−1.234,56 €'",
        "100000, '1.000,00 €'",
        "99999, '999,99 €'",
        "123456789012, '1.234.567.890,12 €'"
    })
    void writesMoneyAsItaliansDo(long cents, String written) {
        assertThat(format.money(cents)).isEqualTo(glued(written));
        assertThat(format.money(new Money(cents))).isEqualTo(glued(written));
    }

    @ParameterizedTest
    @CsvSource({
        "1250, KILOGRAM, '1,250 kg'",
        "4, KILOGRAM, '0,004 kg'",
        "-1250, KILOGRAM, '−1,250 kg'",
        "1234567, KILOGRAM, '1.234,567 kg'",
        "3000, PIECE, '3 pz'",
        "20000, PIECE, '20 pz'",
        "500, PIECE, '0,5 pz'",
        "0, PIECE, '0 pz'",
        "750, LITRE, '0,750 l'"
    })
    void writesQuantitiesWithTheirUnit(long thousandths, Unit unit, String written) {
        assertThat(format.quantity(new Quantity(thousandths, unit))).isEqualTo(glued(written));
    }

    @Test
    void writesWhatAUnitCosts() {
        assertThat(format.price(new UnitPrice(220, Unit.KILOGRAM))).isEqualTo("2,20\u00a0€/kg");
        assertThat(format.price(new UnitPrice(35, Unit.PIECE))).isEqualTo("0,35\u00a0€/pz");
    }

    @Test
    void writesRatesWithoutEmptyDecimals() {
        assertThat(format.rate(VatRate.percent(10))).isEqualTo("10%");
        assertThat(format.percent(850)).isEqualTo("8,5%");
        assertThat(format.percent(0)).isEqualTo("0%");
    }

    @Test
    void writesDaysAndHoursOfTheShop() {
        assertThat(format.date(LocalDate.of(2026, 11, 22))).isEqualTo("22 nov 2026");
        assertThat(format.shortDate(LocalDate.of(2026, 1, 2))).isEqualTo("2 gen");
        assertThat(format.weekday(LocalDate.of(2026, 11, 22))).isEqualTo("domenica 22 novembre");
        assertThat(format.time(LocalTime.of(8, 5))).isEqualTo("08:05");
        assertThat(format.time(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo("00:30");
        assertThat(format.dateTime(Instant.parse("2026-12-31T23:30:00Z")))
                .isEqualTo("1 gen 2027\u00a000:30");
    }

    @Test
    void writesDaysInTheLanguageOfThePageAndFiguresAsTheyAreTyped() {
        Format english = Format.in("en");
        assertThat(english.date(LocalDate.of(2026, 5, 2))).isEqualTo("2 May 2026");
        assertThat(english.shortDate(LocalDate.of(2026, 1, 2))).isEqualTo("2 Jan");
        assertThat(english.weekday(LocalDate.of(2026, 11, 22))).isEqualTo("Sunday 22 November");
        assertThat(english.dateTime(Instant.parse("2026-06-30T22:30:00Z")))
                .isEqualTo("1 Jul 2026\u00a000:30");
        assertThat(english.money(124_000)).isEqualTo(format.money(124_000));
        assertThat(Format.in("it")).isSameAs(format);
    }

    @ParameterizedTest
    @CsvSource({
        "12.40, 1240",
        "12.4, 1240",
        "'12,4', 1240",
        "12, 1200",
        "1.240, 124000",
        "' 3 € ', 300"
    })
    void readsAmountsAsPeopleTypeThem(String typed, long cents) {
        assertThat(Figures.cents(typed)).hasValue(cents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ",50",
                "12,",
                "12,405",
                "1.24.0",
                "12.40,5",
                "1e3",
                "12 40",
                "1,2,3",
                "€",
                "9999999999999999999",
                "٣",
                "0x10",
                "+3"
            })
    void refusesWhatIsNoAmount(String typed) {
        assertThat(Figures.cents(typed)).isEmpty();
    }

    @Test
    void neverTakesAPointForTheCommaOfAWeight() {
        assertThat(Figures.thousandths("1.250")).hasValue(1_250_000);
        assertThat(Figures.thousandths("1.25")).isEmpty();
        assertThat(Figures.thousandths("1,25")).hasValue(1_250);
    }

    private static String glued(String written) {
        return written.replace(' ', '\u00a0');
    }
}
