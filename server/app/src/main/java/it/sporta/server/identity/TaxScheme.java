package it.sporta.server.identity;

/** How a legal entity stands towards VAT in one of its channels. */
public enum TaxScheme {
    /** Ordinary VAT: rates by article and way of supply. */
    ORDINARY(true),
    /**
     * The flat-rate regime of associations with commercial revenue up to a threshold (legislative
     * decree 117/2017, art. 86): no VAT is charged.
     */
    FLAT_RATE(false),
    /**
     * Supplies of an association to its members against fees (DPR 633/1972, art. 4): outside VAT.
     */
    MEMBERS_ONLY(false);

    private final boolean chargesVat;

    TaxScheme(boolean chargesVat) {
        this.chargesVat = chargesVat;
    }

    public boolean chargesVat() {
        return chargesVat;
    }
}
