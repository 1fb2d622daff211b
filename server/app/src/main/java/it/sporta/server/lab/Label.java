package it.sporta.server.lab;

import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands on a jar, a pack or a dish taken away (Regulation (EU) 1169/2011, art. 9(1)), for
 * whatever prints it. Not among it: the nutrition declaration, from which small makers who supply
 * nearby are exempt (Annex V, point 19).
 *
 * @param name of the food
 * @param ingredients in descending order of weight as they went in, with allergens standing out;
 *     between two of them stands a plain comma
 * @param fruitPer100 grams of fruit in 100 g, where the name of the food asks for it (Directive
 *     2001/113/EC, art. 2(4))
 * @param net of one piece, or of all for what is sold by weight
 * @param pieces how many labels it takes; 1 for what is sold by weight
 * @param lot as on every piece, beginning with an L (D.Lgs. 231/2017, art. 17)
 * @param operator who answers for the food, and {@code address}, where it was made (D.Lgs.
 *     145/2017)
 */
public record Label(
        String name,
        List<Part> ingredients,
        Optional<Long> fruitPer100,
        Quantity net,
        long pieces,
        String lot,
        DateKind dateKind,
        Optional<LocalDate> expires,
        String storage,
        String operator,
        String address,
        Optional<Barcode> barcode) {

    public Label {
        ingredients = List.copyOf(ingredients);
    }

    /** Without what stands out: for a test, a screen reader, a list. */
    public String ingredientsAsText() {
        StringBuilder text = new StringBuilder();
        ingredients.forEach(part -> text.append(part.text()));
        return text.toString();
    }
}
