package it.sporta.ui;

import it.sporta.kernel.Rome;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.quantity.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes amounts, weights and dates as Italians do: {@code 12,40 €}, {@code 1,250 kg}, {@code 22
 * nov 2026}. On a page in English months and weekdays are English; figures stay as they are typed
 * and as they stand on the papers. Between figure and unit stands a no-break space (U+00A0), so
 * neither ends a line alone; thousands are parted by a point. Whole numbers in, text out; nothing
 * floats. {@link Figures} reads the same back.
 */
public final class Format {

    public static final Format ITALIAN = new Format(Locale.ITALY);

    private static final Format ENGLISH = new Format(Locale.UK);

    private static final char NO_BREAK = '\u00a0';

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter weekday;

    private Format(Locale days) {
        date = DateTimeFormatter.ofPattern("d MMM uuuu", days);
        shortDate = DateTimeFormatter.ofPattern("d MMM", days);
        weekday = DateTimeFormatter.ofPattern("EEEE d MMMM", days);
    }

    /** For a page in this language, as {@link Words#language} names it. */
    public static Format in(String language) {
        return language.equals("en") ? ENGLISH : ITALIAN;
    }

    /** Cents as {@code 1.240,00 €}. */
    public String money(long cents) {
        return amount(cents) + NO_BREAK + "€";
    }

    public String money(Money money) {
        return money(money.cents());
    }

    /** What one kilogram, litre or piece costs: {@code 2,20 €/kg}. */
    public String price(UnitPrice price) {
        return money(price.cents()) + "/" + price.per().symbol();
    }

    /** Kilograms and litres to the thousandth, pieces whole unless they are not. */
    public String quantity(Quantity quantity) {
        return switch (quantity.unit()) {
            case KILOGRAM -> weight(quantity.thousandths());
            case LITRE -> litres(quantity.thousandths());
            case PIECE -> pieces(quantity.thousandths());
        };
    }

    /** {@code 10%}, from the rate and not from its code. */
    public String rate(VatRate rate) {
        return percent(rate.hundredths());
    }

    public String amount(Money money) {
        return amount(money.cents());
    }

    /** Cents without the sign of the euro, for columns whose head has it: {@code 12,40}. */
    public String amount(long cents) {
        return Figures.fixed(cents, 2);
    }

    /** Grams as kilograms: {@code 1,250 kg}. */
    public String weight(long grams) {
        return Figures.fixed(grams, 3) + NO_BREAK + "kg";
    }

    /** Pieces in thousandths: {@code 3 pz}; a half stays visible as {@code 0,5 pz}. */
    public String pieces(long thousandths) {
        return Figures.trimmed(thousandths, 3) + NO_BREAK + "pz";
    }

    /** Thousandths of a litre: {@code 0,750 l}. */
    public String litres(long thousandths) {
        return Figures.fixed(thousandths, 3) + NO_BREAK + "l";
    }

    /** Hundredths of a per cent, as VAT rates are kept: 1000 is {@code 10%}, 850 {@code 8,5%}. */
    public String percent(int hundredths) {
        return Figures.trimmed(hundredths, 2) + "%";
    }

    /** A plain count: {@code 1.240}. */
    public String number(long count) {
        return Figures.fixed(count, 0);
    }

    /** {@code 22 nov 2026}. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** {@code 22 nov}, where the year is plain. */
    public String shortDate(LocalDate day) {
        return shortDate.format(day);
    }

    /** {@code domenica 22 novembre}. */
    public String weekday(LocalDate day) {
        return weekday.format(day);
    }

    /** {@code 08:05}, by the time that all shops of ours keep. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** The hour an instant shows on the shop's wall. */
    public String time(Instant at) {
        return TIME.format(at.atZone(Rome.ZONE));
    }

    /** {@code 22 nov 2026 08:05}. */
    public String dateTime(Instant at) {
        return date.format(at.atZone(Rome.ZONE)) + NO_BREAK + time(at);
    }
}
