package it.sporta.hardware.scale.toledo8217;

import java.util.Optional;

/**
 * How one scale is set up.
 *
 * @param certificate number of the certificate that lets this till compute prices from weights;
 *     without it the scale refuses to sell
 * @param minimumGrams lightest weight that may be sold (Min, 20 intervals of the scale)
 */
public record Toledo8217Settings(Optional<String> certificate, long minimumGrams, Variant variant) {
    /** The line format scales of this protocol leave the factory with. */
    public static final String DEFAULT_LINE = "9600-7E1";

    public Toledo8217Settings {
        certificate = certificate.map(String::strip).filter(number -> !number.isEmpty());
        if (minimumGrams < 0) {
            throw new IllegalArgumentException("a minimum is not negative: " + minimumGrams);
        }
    }

    public static Toledo8217Settings certified(String certificate, long minimumGrams) {
        return new Toledo8217Settings(Optional.of(certificate), minimumGrams, Variant.METTLER);
    }

    public static Toledo8217Settings notCertified(long minimumGrams) {
        return new Toledo8217Settings(Optional.empty(), minimumGrams, Variant.METTLER);
    }

    public Toledo8217Settings with(Variant maker) {
        return new Toledo8217Settings(certificate, minimumGrams, maker);
    }
}
