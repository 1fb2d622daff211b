package it.sporta.kernel.feed;

import it.sporta.kernel.feed.FoodLabel.Kind;
import it.sporta.kernel.feed.FoodLabel.Paragraph;
import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.kernel.product.Barcode;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Labels in the feed; where there are none, nothing is written. */
final class FoodLabelJson {

    private FoodLabelJson() {}

    static void write(JsonGenerator json, List<FoodLabel> labels) {
        if (!labels.isEmpty()) {
            json.writeStartArray("labels");
            labels.forEach(label -> write(json, label));
            json.writeEnd();
        }
    }

    private static void write(JsonGenerator json, FoodLabel label) {
        json.writeStartObject()
                .write("batch", label.batch().toString())
                .write("line", label.line())
                .write("name", label.name())
                .write("lot", label.lot())
                .write("made", label.made().toString())
                .write("pieces", label.pieces())
                .write("refusal", label.refusal());
        label.barcode().ifPresent(code -> json.write("barcode", code.digits()));
        json.writeStartArray("paragraphs");
        for (Paragraph paragraph : label.paragraphs()) {
            json.writeStartObject().write("kind", paragraph.kind().name()).writeStartArray("parts");
            paragraph.parts().forEach(part -> part(json, part));
            json.writeEnd().writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private static void part(JsonGenerator json, Part part) {
        json.writeStartObject()
                .write("text", part.text())
                .write("strong", part.strong())
                .writeEnd();
    }

    static List<FoodLabel> read(JsonArray labels) {
        return FeedJson.objects(labels).stream().map(FoodLabelJson::label).toList();
    }

    private static FoodLabel label(JsonObject json) {
        return new FoodLabel(
                UUID.fromString(json.getString("batch")),
                json.getInt("line"),
                json.getString("name"),
                json.getString("lot"),
                LocalDate.parse(json.getString("made")),
                json.getJsonNumber("pieces").longValueExact(),
                FeedJson.objects(json.getJsonArray("paragraphs")).stream()
                        .map(FoodLabelJson::paragraph)
                        .toList(),
                Optional.ofNullable(json.getString("barcode", null)).map(Barcode::new),
                json.getString("refusal"));
    }

    private static Paragraph paragraph(JsonObject json) {
        return new Paragraph(
                Kind.valueOf(json.getString("kind")),
                FeedJson.objects(json.getJsonArray("parts")).stream()
                        .map(part -> new Part(part.getString("text"), part.getBoolean("strong")))
                        .toList());
    }
}
