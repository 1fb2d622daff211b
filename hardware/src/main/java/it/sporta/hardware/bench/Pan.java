package it.sporta.hardware.bench;

/**
 * The weighing part of a scale, whatever protocol it speaks: a plate with a load, which trembles
 * for a while after each change. Class III (EN 45501): shown in whole intervals, not below Min.
 */
final class Pan {
    private final long capacityGrams;
    private final long intervalGrams;
    private final long settleNanos;
    private long grams;
    private long changedAt;
    private long motions;
    private boolean shaken;

    Pan(ScaleModel model) {
        this.capacityGrams = model.capacityGrams();
        this.intervalGrams = model.intervalGrams();
        this.settleNanos = model.settle().toNanos();
    }

    synchronized void put(long load) {
        grams = load;
        changedAt = System.nanoTime();
        motions++;
    }

    synchronized void shake(boolean moving) {
        shaken = moving;
        changedAt = System.nanoTime();
        motions++;
    }

    synchronized long load() {
        return grams;
    }

    /** Grows whenever the load moves. */
    synchronized long motions() {
        return motions;
    }

    /** Rounded to the interval, halves up. */
    synchronized long shown() {
        return Math.floorDiv(2 * grams + intervalGrams, 2 * intervalGrams) * intervalGrams;
    }

    synchronized boolean isMoving() {
        return shaken || motions > 0 && System.nanoTime() - changedAt < settleNanos;
    }

    boolean isOverloaded() {
        return shown() > capacityGrams + 9 * intervalGrams;
    }

    boolean isBelowZero() {
        return shown() < 0;
    }

    long minimum() {
        return 20 * intervalGrams;
    }
}
