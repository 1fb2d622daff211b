package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.nio.file.Path;

/** The part of a twin that is its cable. */
abstract class CabledTwin implements Twin {
    private final Path path;
    private final LineSettings settings;
    private final Changes changes = new Changes();
    private final Jack jack;

    CabledTwin(Path path, LineSettings settings) {
        this.path = path;
        this.settings = settings;
        this.jack = new Jack(path, settings, this::received, this::meanwhile, changes);
    }

    /** A byte has arrived whole; called on the thread of the cable. */
    abstract void received(int octet);

    /** For devices that speak by themselves; called on that thread, too, and often. */
    void meanwhile() {}

    final void start() {
        jack.start();
    }

    final void send(byte... bytes) {
        jack.send(bytes);
    }

    final void changed() {
        changes.happened();
    }

    @Override
    public final Path path() {
        return path;
    }

    /** The line format the device is set to; a program with another one gets garbage. */
    public final LineSettings settings() {
        return settings;
    }

    /** Tells watchers of every change. */
    public final Changes changes() {
        return changes;
    }

    @Override
    public final LineTrouble trouble() {
        return jack.trouble();
    }

    @Override
    public final void suffer(LineTrouble trouble) {
        jack.suffer(trouble);
        changed();
    }

    @Override
    public final boolean isPlugged() {
        return jack.isPlugged();
    }

    @Override
    public void plug() {
        jack.plug();
    }

    @Override
    public final void unplug() {
        jack.unplug();
    }

    @Override
    public final void close() {
        jack.close();
    }
}
