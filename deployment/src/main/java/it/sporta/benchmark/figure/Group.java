package it.sporta.benchmark.figure;

/** Figures that are measured together. */
public interface Group {

    /** As it is asked for on the command line. */
    String name();

    /** Measures and reports; throws when its books do not balance. */
    void measure(Ground ground, Report report) throws Exception;
}
