package it.sporta.ui;

import it.sporta.ui.asset.Asset;

/** Texts of the sample screens. */
final class GalleryPaper {

    static final String TEXT =
            """
               SPORTA · via Palmanova 59
                  NON FISCALE · DEMO

            Mele golden
            kg 1,250 x EUR/kg 2,20              2,75
            Pane casereccio
            2 x 3,10                            6,20
            Carciofi
            4 x 0,86                            3,45
            ----------------------------------------
            TOTALE                       EUR   12,40
            CONTANTI                           20,00
            RESTO                               7,60
            ----------------------------------------
            22/11/2026 10:42   cassa 1   n. 17

              Le mele vengono da 38 km, da Rosa.
            """;

    static final String STATES =
            state("good", "printer", "stampante pronta")
                    + state("look", "scale", "bilancia staccata")
                    + state("good", "server", "server");

    private GalleryPaper() {}

    private static String state(String kind, String icon, String words) {
        return "<span class=\"till-state sp-"
                + kind
                + "\"><svg class=\"sp-icon\"><use href=\""
                + Asset.url("sporta/icons.svg")
                + "#"
                + icon
                + "\"></use></svg>"
                + words
                + "</span>";
    }
}
