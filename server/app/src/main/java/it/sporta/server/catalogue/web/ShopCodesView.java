package it.sporta.server.catalogue.web;

import it.sporta.kernel.code.ShopCode;
import it.sporta.server.Form;
import it.sporta.ui.View;
import java.util.List;
import java.util.Map.Entry;
import java.util.UUID;

/**
 * How each hub reads the codes of its own labels.
 *
 * @param hubs to choose from
 */
public record ShopCodesView(List<Row> rows, List<Entry<String, String>> hubs, Form form)
        implements View {

    /** One prefix of a hub. */
    public record Row(UUID hub, String hubName, ShopCode code) {

        /**
         * The parts in their order, a letter a digit: A the article, V the verifier, N the figure.
         */
        public String shape() {
            return code.prefix()
                    + " "
                    + "A".repeat(code.articleDigits())
                    + (code.verified() ? " V" : "")
                    + " "
                    + "N".repeat(code.digits())
                    + " C";
        }
    }

    public List<ShopCode.Figure> figures() {
        return List.of(ShopCode.Figure.values());
    }
}
