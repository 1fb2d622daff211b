package it.sporta.till.selling;

/** Told of each step of a checkout; tests cut the power there. */
@FunctionalInterface
public interface Probe {

    Probe NONE = step -> {};

    void at(Step step);
}
