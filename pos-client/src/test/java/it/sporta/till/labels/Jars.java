package it.sporta.till.labels;

import it.sporta.kernel.feed.FoodLabel;
import it.sporta.kernel.feed.FoodLabel.Kind;
import it.sporta.kernel.feed.FoodLabel.Paragraph;
import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.kernel.product.Barcode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Labels as a server tells them. */
public final class Jars {

    public static final UUID BATCH = new UUID(9, 1);
    public static final FoodLabel SOUP = of(0, "Zuppa di orzo", "acqua, ");
    public static final FoodLabel RIDDLE =
            new FoodLabel(
                    BATCH,
                    1,
                    "Zuppa misteriosa",
                    "L26326-1",
                    LocalDate.of(2026, 11, 22),
                    1,
                    List.of(),
                    Optional.empty(),
                    "Di «dado» non si conoscono gli allergeni.");

    /** With more than a label of 80 × 60 mm holds. */
    public static final FoodLabel LONG = of(2, "Minestrone", "acqua, ".repeat(150));

    /** With a sign that not every printer has. */
    public static final FoodLabel FOREIGN = of(3, "T\u00e8 \u4e2d", "t\u00e8, ");

    private Jars() {}

    private static FoodLabel of(int line, String name, String before) {
        return new FoodLabel(
                BATCH,
                line,
                name,
                "L26326-1",
                LocalDate.of(2026, 11, 22),
                3,
                List.of(
                        Paragraph.of(Kind.NAME, name),
                        new Paragraph(
                                Kind.TEXT,
                                List.of(
                                        Part.plain("Ingredienti: " + before),
                                        Part.strong("orzo"),
                                        Part.plain("."))),
                        Paragraph.of(Kind.NET, "Peso netto 350\u00a0g"),
                        Paragraph.of(Kind.TEXT, "Lotto L26326-1")),
                Optional.of(new Barcode("4006381333931")),
                "");
    }
}
