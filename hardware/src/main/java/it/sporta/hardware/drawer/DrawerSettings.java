package it.sporta.hardware.drawer;

/**
 * How the drawer is wired.
 *
 * @param pin of the drawer connector that carries the pulse, 2 or 5
 * @param onMillis length of the pulse, 2 to 510; old drawers need more than 100
 * @param offMillis rest after it, 2 to 510
 */
public record DrawerSettings(int pin, int onMillis, int offMillis, Sensor sensor) {
    /** What a high level on pin 3 of the connector means. */
    public enum Sensor {
        NONE,
        HIGH_IS_OPEN,
        HIGH_IS_CLOSED
    }

    public static final DrawerSettings USUAL = new DrawerSettings(2, 120, 500, Sensor.NONE);

    public DrawerSettings {
        if (pin != 2 && pin != 5) {
            throw new IllegalArgumentException("the pulse is on pin 2 or 5: " + pin);
        }
        if (onMillis < 2 || onMillis > 510 || offMillis < 2 || offMillis > 510) {
            throw new IllegalArgumentException("a pulse lasts 2 to 510 ms");
        }
    }

    public DrawerSettings with(Sensor wiring) {
        return new DrawerSettings(pin, onMillis, offMillis, wiring);
    }

    public DrawerSettings onPin(int pulsed) {
        return new DrawerSettings(pulsed, onMillis, offMillis, sensor);
    }

    /** {@code ESC p m t1 t2}; with fewer than five bytes the printer would eat the next two. */
    byte[] pulse() {
        return new byte[] {0x1B, 'p', connector(), (byte) (onMillis / 2), (byte) (offMillis / 2)};
    }

    /** {@code DLE DC4 1 m t}, t in tenths of a second: obeyed even without paper. */
    byte[] pulseAtOnce() {
        int tenths = Math.max(1, Math.min(8, (onMillis + 50) / 100));
        return new byte[] {0x10, 0x14, 0x01, connector(), (byte) tenths};
    }

    private byte connector() {
        return (byte) (pin == 5 ? 1 : 0);
    }
}
