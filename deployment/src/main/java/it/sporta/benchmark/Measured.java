package it.sporta.benchmark;

/** One step of a benchmark; the round's number tells repetitions apart. */
@FunctionalInterface
interface Measured {

    void run(int round) throws Exception;
}
