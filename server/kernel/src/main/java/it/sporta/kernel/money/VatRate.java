package it.sporta.kernel.money;

import java.util.Objects;

/**
 * A VAT rate as the law writes it: a code and its percentage.
 *
 * @param code what is printed and reported: {@code 4}, {@code 10}, or a <em>natura</em> such as
 *     {@code N2} where no VAT is due; zero rates with different codes are different rows
 * @param hundredths hundredths of a percent, 0 to 10000: 22 % is 2200
 */
public record VatRate(String code, int hundredths) implements Comparable<VatRate> {

    public VatRate {
        Objects.requireNonNull(code, "code");
        if (!code.matches("[A-Z0-9.]{1,8}")) {
            throw new IllegalArgumentException("VAT code " + code);
        }
        if (hundredths < 0 || hundredths > 10_000) {
            throw new IllegalArgumentException("VAT rate out of range: " + hundredths);
        }
    }

    public static VatRate percent(int percent) {
        return new VatRate(Integer.toString(percent), percent * 100);
    }

    /** The VAT contained in a gross amount: gross × rate / (100 + rate), rounded once. */
    public Money containedIn(Money gross) {
        return new Money(Rounding.halfUp(gross.cents(), hundredths, 10_000L + hundredths));
    }

    @Override
    public int compareTo(VatRate other) {
        int byRate = Integer.compare(hundredths, other.hundredths);
        return byRate != 0 ? byRate : code.compareTo(other.code);
    }
}
