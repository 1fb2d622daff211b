package it.sporta.kernel.money;

import java.math.BigInteger;

/**
 * The one rounding of the house: half a cent goes away from zero, 0.5 to 1 and −0.5 to −1, so that
 * a refund mirrors its sale; weights are scaled by the same rule. {@code Math.round} and {@code
 * HALF_EVEN} do not and are not used.
 */
public final class Rounding {

    private static final BigInteger TWO = BigInteger.valueOf(2);

    private Rounding() {}

    /**
     * {@code a × b / divisor}, exact until the single rounding.
     *
     * @param divisor positive
     * @throws ArithmeticException when the result does not fit a {@code long}
     */
    public static long halfUp(long a, long b, long divisor) {
        if (divisor <= 0) {
            throw new IllegalArgumentException("divisor " + divisor);
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        boolean fits = high == 0 && low >= 0 && low <= Long.MAX_VALUE / 4 && divisor < 1L << 60;
        return fits ? (2 * low + divisor) / (2 * divisor) : exactly(a, b, divisor);
    }

    private static long exactly(long a, long b, long divisor) {
        BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        BigInteger by = BigInteger.valueOf(divisor);
        BigInteger magnitude = product.abs().multiply(TWO).add(by).divide(by.multiply(TWO));
        return (product.signum() < 0 ? magnitude.negate() : magnitude).longValueExact();
    }
}
