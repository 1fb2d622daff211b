package it.sporta.server.sample;

/** Stands in the package whose words the tests look at. */
public final class Sample {
    private Sample() {}
}
