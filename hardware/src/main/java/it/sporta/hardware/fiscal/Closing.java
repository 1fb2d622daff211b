package it.sporta.hardware.fiscal;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A daily closing.
 *
 * @param z its number, as the machine told it
 * @param dayCents the day's takings, where the machine tells them
 */
public record Closing(int z, OptionalLong dayCents) {
    public Closing {
        Objects.requireNonNull(dayCents, "dayCents");
        if (z < 1) {
            throw new IllegalArgumentException("no closing " + z);
        }
    }
}
