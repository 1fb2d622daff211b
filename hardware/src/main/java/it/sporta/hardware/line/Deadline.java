package it.sporta.hardware.line;

import java.time.Duration;

/** A moment after which waiting ends; monotonic, so that a corrected clock cannot stretch it. */
public final class Deadline {
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    public static Deadline inMillis(long millis) {
        return in(Duration.ofMillis(millis));
    }

    public boolean expired() {
        return remainingMillis() <= 0;
    }

    /** Milliseconds left, rounded up; 0 once expired. */
    public long remainingMillis() {
        return Math.max(0, (nanos - System.nanoTime() + 999_999) / 1_000_000);
    }

    /** The earlier of this deadline and {@code millis} from now. */
    public Deadline atMost(long millis) {
        return remainingMillis() <= millis ? this : inMillis(millis);
    }
}
