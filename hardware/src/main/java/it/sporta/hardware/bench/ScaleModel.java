package it.sporta.hardware.bench;

import java.time.Duration;

/**
 * The plate on a virtual scale.
 *
 * @param capacityGrams the most it weighs (Max)
 * @param intervalGrams its verification interval (e); Min is twenty of them
 * @param settle how long it trembles after each change of load
 */
public record ScaleModel(long capacityGrams, long intervalGrams, Duration settle) {
    /** 15 kg in steps of 5 g, still after 0.6 s. */
    public static final ScaleModel COUNTER = new ScaleModel(15_000, 5, Duration.ofMillis(600));

    public ScaleModel {
        if (capacityGrams <= 0 || capacityGrams > 99_999 || intervalGrams <= 0) {
            throw new IllegalArgumentException("a scale weighs 1 to 99 999 g in steps above 0");
        }
    }

    /** The same plate, still at once. */
    public ScaleModel steady() {
        return new ScaleModel(capacityGrams, intervalGrams, Duration.ZERO);
    }
}
