package it.sporta.benchmark;

/** Figures that are measured together. */
interface Group {

    /** As it is asked for on the command line. */
    String name();

    /** Measures and reports; throws when its books do not balance. */
    void measure(Ground ground, Report report) throws Exception;
}
