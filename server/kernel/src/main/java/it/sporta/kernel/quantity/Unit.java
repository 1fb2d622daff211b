package it.sporta.kernel.quantity;

/** What a quantity is counted in. A price is always per one of these. */
public enum Unit {
    PIECE("pz"),
    KILOGRAM("kg"),
    LITRE("l");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** The sign printed behind the number, as Italians write it. */
    public String symbol() {
        return symbol;
    }
}
