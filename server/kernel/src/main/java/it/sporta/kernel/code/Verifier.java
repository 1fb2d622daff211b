package it.sporta.kernel.code;

/**
 * The digit that verifies a price or weight inside an in-store code, apart from the check digit of
 * the whole (GS1 General Specifications, section 7.9, weighted products).
 */
final class Verifier {

    private static final int[] TWO_MINUS = {0, 2, 4, 6, 8, 9, 1, 3, 5, 7};
    private static final int[] THREE = {0, 3, 6, 9, 2, 5, 8, 1, 4, 7};
    private static final int[] FIVE_PLUS = {0, 5, 1, 6, 2, 7, 3, 8, 4, 9};
    private static final int[] FIVE_MINUS = {0, 5, 9, 4, 8, 3, 7, 2, 6, 1};

    private static final int[][] OF_FOUR = {TWO_MINUS, TWO_MINUS, THREE, FIVE_MINUS};
    private static final int[][] OF_FIVE = {FIVE_PLUS, TWO_MINUS, FIVE_MINUS, FIVE_PLUS, TWO_MINUS};

    private Verifier() {}

    /**
     * @param figure four or five digits
     */
    static int of(String figure) {
        return figure.length() == OF_FOUR.length
                ? sum(figure, OF_FOUR) * 3 % 10
                : digitWhoseProductIs((10 - sum(figure, OF_FIVE) % 10) % 10);
    }

    private static int sum(String figure, int[][] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i][figure.charAt(i) - '0'];
        }
        return sum;
    }

    private static int digitWhoseProductIs(int product) {
        int digit = 0;
        while (FIVE_MINUS[digit] != product) {
            digit++;
        }
        return digit;
    }
}
