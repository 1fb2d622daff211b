package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A scanner: a code held before it is typed to the program, with a carriage return behind it. */
public final class ScannerTwin extends CabledTwin {
    private volatile String last = "";

    private ScannerTwin(Path path, LineSettings settings) {
        super(path, settings);
    }

    public static ScannerTwin plugged(Path path, LineSettings settings) {
        ScannerTwin twin = new ScannerTwin(path, settings);
        twin.start();
        return twin;
    }

    /** Reads one code; returns when its last byte has left. */
    public void scan(String code) {
        last = code;
        send((code + "\r").getBytes(StandardCharsets.ISO_8859_1));
        changed();
    }

    /** The code read last, empty before the first. */
    public String last() {
        return last;
    }

    @Override
    void received(int octet) {
        // A scanner in this mode takes no orders.
    }
}
