package it.sporta.benchmark.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** What a figure should be: at most, or at least, a limit. */
public record Aim(String relation, double limit) {

    public static Aim atMost(double limit) {
        return new Aim("<=", limit);
    }

    public static Aim atLeast(double limit) {
        return new Aim(">=", limit);
    }

    /** As it stands behind the figure. */
    @Override
    public String toString() {
        return " aim " + relation + " " + plain(limit);
    }

    /** Four significant digits, never an exponent. */
    public static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
