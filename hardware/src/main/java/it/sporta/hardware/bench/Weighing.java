package it.sporta.hardware.bench;

/**
 * One article on a price computing scale: price and tare told, weight found, amount computed. The
 * load must change before the next one is given.
 */
final class Weighing {
    private static final long NONE = -1;

    private final Pan pan;
    private volatile long centsPerKg;
    private volatile long tareGrams;
    private volatile long netGrams;
    private volatile long cents;
    private boolean priced;
    private long lastMotion = NONE;

    Weighing(Pan pan) {
        this.pan = pan;
    }

    void forget() {
        lastMotion = NONE;
        priced = false;
        centsPerKg = 0;
        tareGrams = 0;
        cents = 0;
    }

    void price(long perKg, long tare) {
        centsPerKg = perKg;
        tareGrams = tare;
        cents = 0;
        priced = true;
    }

    /** The code of record 09, 00 when a result may be given. */
    String trouble() {
        if (!priced) {
            return "01";
        }
        if (pan.isMoving()) {
            return "20";
        }
        if (pan.isOverloaded()) {
            return "32";
        }
        if (pan.isBelowZero() || pan.shown() > 0 && pan.shown() <= tareGrams) {
            return "31";
        }
        if (pan.shown() < pan.minimum()) {
            return "30";
        }
        return pan.motions() == lastMotion ? "21" : "00";
    }

    void finish() {
        netGrams = pan.shown() - tareGrams;
        cents = (netGrams * centsPerKg + 500) / 1000;
        lastMotion = pan.motions();
        priced = false;
    }

    long netGrams() {
        return netGrams;
    }

    long centsPerKg() {
        return centsPerKg;
    }

    long tareGrams() {
        return tareGrams;
    }

    long cents() {
        return cents;
    }
}
