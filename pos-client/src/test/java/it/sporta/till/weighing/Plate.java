package it.sporta.till.weighing;

import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Scale;

/** A plate in a test's own hands: it says what was put on it, less the tare it is given. */
public final class Plate implements Scale {
    private Reading said = new Reading.Unusable(State.EMPTY, "");

    public void put(long grossGrams) {
        said = new Reading.Weighed(grossGrams, 0, "02 31");
    }

    public void says(State state) {
        said = new Reading.Unusable(state, "");
    }

    @Override
    public Reading weigh(long centsPerKg, long tareGrams) {
        Scale.check(centsPerKg, tareGrams);
        return said instanceof Reading.Weighed gross
                ? new Reading.Weighed(gross.netGrams() - tareGrams, tareGrams, gross.frame())
                : said;
    }

    @Override
    public void close() {
        says(State.UNPLUGGED);
    }
}
