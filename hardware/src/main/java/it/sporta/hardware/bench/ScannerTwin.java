package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A scanner: a code held before it is typed to the program, with what it is set to send behind it,
 * at first a carriage return.
 */
public final class ScannerTwin extends CabledTwin {
    private volatile String last = "";
    private volatile String end = "\r";
    private volatile int cut;

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
        String all = code + end;
        send(
                all.substring(0, Math.max(0, all.length() - cut))
                        .getBytes(StandardCharsets.ISO_8859_1));
        cut = 0;
        changed();
    }

    /**
     * @param signs sent behind each code from now on; empty for none
     */
    public void endsWith(String signs) {
        end = signs;
    }

    /** The next code loses its last signs, and what ends it, on the way. */
    public void losesNext(int signs) {
        cut = signs;
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
