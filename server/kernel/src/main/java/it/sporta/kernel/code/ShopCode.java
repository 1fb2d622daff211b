package it.sporta.kernel.code;

import it.sporta.kernel.code.Decoded.Goods;
import it.sporta.kernel.code.Decoded.Why;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.Barcode;
import java.util.Objects;

/**
 * How a shop reads its own codes of thirteen digits that begin alike, such as its label scale
 * prints them: the prefix, so many digits of the article, one that verifies the figure if there is
 * one, the figure, the check digit (GS1 Italy, national solutions for prefixes 20 to 29: five
 * digits of the article and five of a price in cents).
 *
 * <p>The catalogue knows the article under the same code with zeros in place of the figure: {@link
 * #article}.
 *
 * @param prefix two or three digits, 20 to 29 or 02 first
 * @param articleDigits 2 to 7
 * @param decimals of the figure: of a price 0 to 2, of a weight in kilograms 0 to 3, of pieces none
 * @param verified whether a digit before the figure verifies it (General Specifications, section
 *     7.9); only of four or five digits
 */
public record ShopCode(
        String prefix, Figure figure, int articleDigits, int decimals, boolean verified) {

    /** Digits of an EAN-13 before its check digit. */
    private static final int BODY = 12;

    /** What the digits behind the article say. */
    public enum Figure {
        PRICE(2),
        WEIGHT(3),
        PIECES(0);

        private final int finest;

        Figure(int finest) {
            this.finest = finest;
        }
    }

    public ShopCode {
        Objects.requireNonNull(figure, "figure");
        if (!prefix.matches("(2\\d|02)\\d?")) {
            throw new IllegalArgumentException("no prefix of a shop: " + prefix);
        }
        if (articleDigits < 2 || articleDigits > 7) {
            throw new IllegalArgumentException("digits of an article: " + articleDigits);
        }
        if (decimals < 0 || decimals > figure.finest) {
            throw new IllegalArgumentException("decimals of " + figure + ": " + decimals);
        }
        int digits = digits(prefix, articleDigits, verified);
        if (digits < 2 || verified && digits != 4 && digits != 5) {
            throw new IllegalArgumentException("digits of a figure: " + digits);
        }
    }

    private static int digits(String prefix, int articleDigits, boolean verified) {
        return BODY - prefix.length() - articleDigits - (verified ? 1 : 0);
    }

    /** How many digits the figure has. */
    public int digits() {
        return digits(prefix, articleDigits, verified);
    }

    boolean isOf(Barcode code) {
        return code.digits().length() == BODY + 1 && code.digits().startsWith(prefix);
    }

    /** The code under which the catalogue knows the article of a label: zeros for the figure. */
    public Barcode article(Barcode label) {
        String body =
                label.digits().substring(0, prefix.length() + articleDigits)
                        + "0".repeat(BODY - prefix.length() - articleDigits);
        return new Barcode(body + Barcode.checkDigit(body));
    }

    /**
     * @throws Unclear where the figure is zero, or does not agree with its verifier
     */
    Goods read(Barcode label) throws Unclear {
        String written = label.digits().substring(BODY - digits(), BODY);
        if (verified && label.digits().charAt(BODY - digits() - 1) - '0' != Verifier.of(written)) {
            throw new Unclear(Why.UNREADABLE, label.digits());
        }
        long figure = Long.parseLong(written);
        if (figure == 0) {
            throw new Unclear(Why.NOTHING, label.digits());
        }
        for (int more = decimals; more < this.figure.finest; more++) {
            figure *= 10;
        }
        return Goods.of(article(label), measure(figure, label), label.digits());
    }

    private Measure measure(long whole, Barcode label) throws Unclear {
        try {
            return switch (figure) {
                case PRICE -> new Measure.Price(Money.cents(whole));
                case WEIGHT -> new Measure.Weight(whole);
                case PIECES -> new Measure.Pieces(whole);
            };
        } catch (IllegalArgumentException tooMuch) {
            throw new Unclear(Why.UNREADABLE, label.digits());
        }
    }
}
