package it.sporta.kernel.code;

/** A code stopped making sense; never leaves this package. */
final class Unclear extends Exception {

    private static final long serialVersionUID = 1L;

    private final Decoded.Why why;

    Unclear(Decoded.Why why, String detail) {
        super(detail);
        this.why = why;
    }

    Decoded.Unknown told() {
        return new Decoded.Unknown(why, Codes.printable(getMessage()));
    }
}
