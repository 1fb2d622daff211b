package it.sporta.hardware.bench.fiscal;

/** A machine does not do it. */
final class Objection extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Objection(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
