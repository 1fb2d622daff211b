package it.sporta.hardware.fuzz;

/** A parser that may be fed anything, and the laws that hold of whatever it makes of it. */
@FunctionalInterface
public interface Fed {
    /**
     * @throws AssertionError when a law is broken; whatever else it throws is a fault as well
     */
    void with(byte[] bytes);
}
