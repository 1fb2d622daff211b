package it.sporta.hardware.scale.dialog06;

import java.util.Optional;

/**
 * How one scale is set up.
 *
 * @param priceDigits 6, or 5 on some scales
 * @param secret answers the scale's question for checksums, where the scale asks
 */
public record Dialog06Settings(int priceDigits, Optional<ChecksumSecret> secret) {
    /** The line format scales of this protocol leave the factory with. */
    public static final String DEFAULT_LINE = "9600-7O1";

    public Dialog06Settings {
        if (priceDigits != 5 && priceDigits != 6) {
            throw new IllegalArgumentException("a price has 5 or 6 digits: " + priceDigits);
        }
    }

    public static Dialog06Settings plain() {
        return new Dialog06Settings(6, Optional.empty());
    }

    public static Dialog06Settings with(ChecksumSecret secret) {
        return new Dialog06Settings(6, Optional.of(secret));
    }

    public Dialog06Settings withPriceDigits(int digits) {
        return new Dialog06Settings(digits, secret);
    }
}
