package it.sporta.till.selling;

import it.sporta.hardware.payment.Mark;
import it.sporta.hardware.payment.Pending;
import it.sporta.kernel.money.Money;
import it.sporta.till.disk.KeptList;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What must be known of a payment by card after a cut: what was begun, and for which goods.
 *
 * @param charged the mark of the charge, where this is its reversal: the terminal's last result of
 *     before may be another customer's by then
 */
record CardNote(Pending pending, Basket basket, Optional<Mark> charged) {

    /** How it stands in its file. */
    static final KeptList.Shape<CardNote> SHAPE =
            new KeptList.Shape<>() {
                @Override
                public String all() {
                    return "cards";
                }

                @Override
                public JsonObjectBuilder write(CardNote note) {
                    return note.json();
                }

                @Override
                public CardNote read(JsonObject json) {
                    return CardNote.of(json);
                }
            };

    /** Whether money was to go back. */
    boolean isReversal() {
        return pending.kind() == Pending.Kind.REVERSAL;
    }

    private JsonObjectBuilder json() {
        byte[] goods = DraftJson.write(new Kept(basket, Money.ZERO));
        JsonObjectBuilder json =
                KeptList.object()
                        .add("sale", pending.sale())
                        .add("kind", pending.kind().name())
                        .add("cents", pending.cents())
                        .add("start", pending.start().toString())
                        .add("goods", new String(goods, StandardCharsets.UTF_8));
        pending.total().ifPresent(total -> json.add("total", total));
        pending.last().ifPresent(mark -> add(json, mark));
        charged.ifPresent(mark -> json.add("charged", add(KeptList.object(), mark)));
        return json;
    }

    private static JsonObjectBuilder add(JsonObjectBuilder json, Mark mark) {
        return json.add("stan", mark.stan())
                .add("online", mark.onlineId())
                .add("time", mark.time());
    }

    private static Mark mark(JsonObject json) {
        return new Mark(json.getString("stan"), json.getString("online"), json.getString("time"));
    }

    private static CardNote of(JsonObject json) {
        Optional<Mark> last = json.containsKey("stan") ? Optional.of(mark(json)) : Optional.empty();
        Optional<Mark> charged =
                Optional.ofNullable(json.getJsonObject("charged")).map(CardNote::mark);
        OptionalLong total =
                json.containsKey("total")
                        ? OptionalLong.of(KeptList.number(json, "total"))
                        : OptionalLong.empty();
        Pending pending =
                new Pending(
                        json.getString("sale"),
                        Pending.Kind.valueOf(json.getString("kind")),
                        KeptList.number(json, "cents"),
                        last,
                        total,
                        LocalDateTime.parse(json.getString("start")));
        byte[] goods = json.getString("goods").getBytes(StandardCharsets.UTF_8);
        return new CardNote(pending, DraftJson.read(goods).basket(), charged);
    }
}
