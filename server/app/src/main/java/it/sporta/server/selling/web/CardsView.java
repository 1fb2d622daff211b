package it.sporta.server.selling.web;

import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.server.selling.SettledCard;
import it.sporta.ui.View;
import java.util.List;

/**
 * Cards that were in doubt.
 *
 * @param waiting to be held against the terminal, the oldest first
 * @param settled waiting for nobody, the latest first
 */
public record CardsView(List<Row> waiting, List<Row> settled) implements View {

    /**
     * One of them.
     *
     * @param hub by its name
     * @param operator by name; empty when nobody has that name any more
     */
    public record Row(SettledCard card, String hub, String operator) {

        /** Names it in the page. */
        public String id() {
            return card.till() + "-" + card.epoch() + "-" + card.sequence();
        }

        /** The word for what the terminal must have. */
        public String todo() {
            Ending ending = card.fact().ending();
            boolean unsold = ending == Ending.CHARGED && !card.sold();
            return "cards.do." + (unsold ? "UNSOLD" : ending);
        }

        /** Where it is said that somebody has looked. */
        public String path() {
            return "/vendite/carte/%s/%d/%d".formatted(card.till(), card.epoch(), card.sequence());
        }

        /** Its page, where it became a sale. */
        public String sale() {
            return "/oggi/vendite/" + card.fact().ticket();
        }
    }
}
