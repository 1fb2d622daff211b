package it.sporta.hardware.fiscal;

import java.util.Optional;

/**
 * The VAT of a line: a rate above zero, or the reason why there is none.
 *
 * @param hundredths of a per cent: 2200 is 22 %; 0 with a nature
 */
public record Vat(int hundredths, Optional<Nature> nature) {

    public Vat {
        if (hundredths < 0 || hundredths > 9_999 || (hundredths == 0) != nature.isPresent()) {
            throw new IllegalArgumentException("a rate or a nature: " + hundredths + nature);
        }
    }

    public static Vat rate(int hundredths) {
        return new Vat(hundredths, Optional.empty());
    }

    public static Vat of(Nature nature) {
        return new Vat(0, Optional.of(nature));
    }

    @Override
    public String toString() {
        return nature.map(Enum::name)
                .orElseGet(() -> String.format("%d,%02d%%", hundredths / 100, hundredths % 100));
    }
}
