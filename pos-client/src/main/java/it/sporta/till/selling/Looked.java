package it.sporta.till.selling;

/** What a person says of a documento commerciale, who has looked for the paper. */
public sealed interface Looked {

    /** It is what the machine says it issued last. */
    record Last() implements Looked {}

    /** It bears this number, as printed: {@code 0012-0045}. */
    record At(int z, int number) implements Looked {}

    /** There is no paper. */
    record Nothing() implements Looked {}
}
