package it.sporta.hardware.scale;

import java.util.Optional;

/**
 * What must be settled before a till may compute prices from the weights of a scale.
 *
 * @param certificate number of the certificate that lets this till do so; without it the scale
 *     refuses to sell
 * @param minimumGrams lightest load that may be sold (Min, 20 intervals of the scale)
 */
public record TillComputes(Optional<String> certificate, long minimumGrams) {
    public TillComputes {
        certificate = certificate.map(String::strip).filter(number -> !number.isEmpty());
        if (minimumGrams < 0) {
            throw new IllegalArgumentException("a minimum is not negative: " + minimumGrams);
        }
    }

    public static TillComputes certified(String certificate, long minimumGrams) {
        return new TillComputes(Optional.of(certificate), minimumGrams);
    }

    public static TillComputes notCertified(long minimumGrams) {
        return new TillComputes(Optional.empty(), minimumGrams);
    }
}
