package it.sporta.benchmark.figure;

/** One step of a benchmark; the round's number tells repetitions apart. */
@FunctionalInterface
public interface Measured {

    void run(int round) throws Exception;
}
