package it.sporta.hardware.scanner;

import java.util.Optional;

/**
 * One code.
 *
 * @param text what the code says, 1 to 128 characters; may hold the GS1 separator (1D)
 * @param symbology the AIM identifier such as {@code ]E0}, if the scanner sends it
 */
public record Scan(String text, Optional<String> symbology) {
    public static final int LONGEST = 128;

    public Scan {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a scan has 1 to 128 characters");
        }
    }
}
