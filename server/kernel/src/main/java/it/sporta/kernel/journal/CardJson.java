package it.sporta.kernel.journal;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.TicketId;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What happens with cards as content. */
final class CardJson {

    private CardJson() {}

    /** Empty for a fact of another kind. */
    static Optional<Map<String, Object>> write(Fact fact) {
        if (fact instanceof CardFact.CardSettled settled) {
            return Optional.of(
                    Map.of(
                            "ticket", settled.ticket().toString(),
                            "cents", settled.amount().cents(),
                            "doubt", settled.doubt().name(),
                            "ending", settled.ending().name(),
                            "word", settled.word().name(),
                            "hub", settled.hub().toString(),
                            "businessDate", settled.businessDate().toString(),
                            "operator", settled.operator().toString()));
        }
        return Optional.empty();
    }

    static CardFact.CardSettled settled(JsonObject json) {
        return new CardFact.CardSettled(
                new TicketId(Json.id(json, "ticket")),
                Money.cents(Json.number(json, "cents")),
                CardFact.Doubt.valueOf(json.getString("doubt")),
                CardFact.Ending.valueOf(json.getString("ending")),
                CardFact.Word.valueOf(json.getString("word")),
                Json.id(json, "hub"),
                LocalDate.parse(json.getString("businessDate")),
                Json.id(json, "operator"));
    }
}
