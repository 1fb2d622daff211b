package it.sporta.till.labels;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.FoodLabel;
import java.util.HashMap;
import java.util.Map;

/** The label of what the hub made: the server's words, all of them. */
final class JarSticker {

    private static final int BARS = 13;

    /** What GS1 lets a lot be made of, without brackets: people read the code, too. */
    private static final String LOT = "[A-Za-z0-9./_-]{1,20}";

    private JarSticker() {}

    /**
     * With its lot in the code a till that scans it takes it from that lot, and sells none that is
     * past its date. The bars of an EAN-8 are for packs too small for these labels.
     *
     * @throws Refused {@code labels.withheld}
     */
    static Sticker of(FoodLabel label) {
        if (label.isRefused()) {
            throw new Refused("labels.withheld", label.name());
        }
        Map<String, String> fields = new HashMap<>();
        fields.put("name", label.name());
        fields.put("lot", label.lot());
        if (label.lot().matches(LOT)) {
            fields.put("lot-code", label.lot());
        }
        label.barcode()
                .map(code -> code.digits())
                .filter(digits -> digits.length() == BARS)
                .ifPresent(digits -> fields.put("ean", digits));
        return new Sticker(
                LabelsResource.path(label.batch(), label.line()),
                label.name(),
                label.lot(),
                LabelKind.JAR,
                fields,
                label.paragraphs());
    }
}
