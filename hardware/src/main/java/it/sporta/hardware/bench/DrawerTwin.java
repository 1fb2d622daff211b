package it.sporta.hardware.bench;

/** A cash drawer: a pulse throws it open, a hand pushes it shut. */
public final class DrawerTwin {
    private final Changes changes = new Changes();
    private boolean open;
    private long pulses;

    public synchronized boolean isOpen() {
        return open;
    }

    /** How often it was told to open since it was made. */
    public synchronized long pulses() {
        return pulses;
    }

    public void pushShut() {
        set(false, 0);
    }

    /** By whatever it hangs on. */
    public void pulse() {
        set(true, 1);
    }

    private void set(boolean opened, int more) {
        synchronized (this) {
            open = opened;
            pulses += more;
        }
        changes.happened();
    }

    public Changes changes() {
        return changes;
    }
}
