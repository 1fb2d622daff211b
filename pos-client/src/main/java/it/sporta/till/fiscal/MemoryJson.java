package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.LastDocument;
import it.sporta.hardware.fiscal.Observation;
import it.sporta.hardware.fiscal.recovery.Doubt;
import it.sporta.hardware.fiscal.recovery.Intent;
import it.sporta.hardware.fiscal.recovery.Settlement;
import it.sporta.till.disk.KeptList;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/** How intents and settlements stand in a file. */
final class MemoryJson {

    private MemoryJson() {}

    static JsonObjectBuilder write(Intent intent) {
        Observation before = intent.before();
        JsonObjectBuilder json =
                KeptList.object()
                        .add("key", intent.key().text())
                        .add("cents", intent.totalCents())
                        .add("serial", before.serial())
                        .add("open", before.documentOpen())
                        .add("stopped", before.stopped());
        before.last().ifPresent(last -> json.add("last", write(last)));
        before.dayOpen().ifPresent(open -> json.add("dayOpen", open));
        before.lastKey().ifPresent(key -> json.add("lastKey", key.text()));
        return json;
    }

    static Intent intent(JsonObject json) {
        Observation before =
                new Observation(
                        json.getString("serial"),
                        last(json),
                        json.containsKey("dayOpen")
                                ? Optional.of(json.getBoolean("dayOpen"))
                                : Optional.empty(),
                        json.getBoolean("open"),
                        json.getBoolean("stopped"),
                        Optional.ofNullable(json.getString("lastKey", null)).map(DocumentKey::new));
        return new Intent(
                new DocumentKey(json.getString("key")), before, KeptList.number(json, "cents"));
    }

    static JsonObjectBuilder write(DocumentKey key, Settlement settlement) {
        JsonObjectBuilder json = KeptList.object().add("key", key.text());
        if (settlement instanceof Settlement.Issued issued) {
            IssuedDocument document = issued.document();
            json.add("z", document.z())
                    .add("number", document.number())
                    .add("at", document.at().toString())
                    .add("serial", document.serial())
                    .add("cents", document.totalCents());
        } else if (settlement instanceof Settlement.ForAPerson person) {
            json.add("doubt", person.doubt().name());
            person.seen().ifPresent(seen -> json.add("last", write(seen)));
        }
        return json;
    }

    static DocumentKey key(JsonObject json) {
        return new DocumentKey(json.getString("key"));
    }

    static Settlement settlement(JsonObject json) {
        if (json.containsKey("z")) {
            return new Settlement.Issued(
                    new IssuedDocument(
                            json.getInt("z"),
                            json.getInt("number"),
                            LocalDateTime.parse(json.getString("at")),
                            json.getString("serial"),
                            KeptList.number(json, "cents")));
        }
        return json.containsKey("doubt")
                ? new Settlement.ForAPerson(Doubt.valueOf(json.getString("doubt")), last(json))
                : new Settlement.NotIssued();
    }

    private static JsonObjectBuilder write(LastDocument last) {
        JsonObjectBuilder json =
                KeptList.object()
                        .add("z", last.z())
                        .add("number", last.number())
                        .add("at", last.at().toString())
                        .add("fiscal", last.fiscal());
        last.totalCents().ifPresent(cents -> json.add("cents", cents));
        return json;
    }

    private static Optional<LastDocument> last(JsonObject json) {
        return Optional.ofNullable(json.getJsonObject("last"))
                .map(
                        last ->
                                new LastDocument(
                                        last.getInt("z"),
                                        last.getInt("number"),
                                        last.containsKey("cents")
                                                ? OptionalLong.of(KeptList.number(last, "cents"))
                                                : OptionalLong.empty(),
                                        LocalDateTime.parse(last.getString("at")),
                                        last.getBoolean("fiscal")));
    }
}
