package it.sporta.benchmark.figure;

import java.util.Arrays;

/** Durations of one repeated thing, in nanoseconds, in the order they were measured. */
public final class Sample {

    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[256];
    private int size;

    public void add(long duration) {
        if (duration < 0) {
            throw new IllegalArgumentException("A duration is never negative: " + duration);
        }
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    public void addAll(Sample other) {
        for (int i = 0; i < other.size; i++) {
            add(other.nanos[i]);
        }
    }

    public int size() {
        return size;
    }

    /**
     * The smallest measured value that at least this many hundredths of all do not exceed (nearest
     * rank).
     */
    public double millisAt(int percent) {
        if (size == 0 || percent < 1 || percent > 100) {
            throw new IllegalStateException("No percentile " + percent + " of " + size + " values");
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = (int) (((long) percent * size + 99) / 100);
        return sorted[rank - 1] / NANOS_PER_MILLI;
    }

    public double p50() {
        return millisAt(50);
    }

    public double p99() {
        return millisAt(99);
    }

    public double totalMillis() {
        return Arrays.stream(nanos, 0, size).sum() / NANOS_PER_MILLI;
    }
}
