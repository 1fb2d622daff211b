package it.sporta.kernel.feed;

import it.sporta.kernel.code.ShopCode;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.util.List;

/** How a hub reads its own codes, in the feed; where it has none, nothing is written. */
final class ShopCodeJson {

    private ShopCodeJson() {}

    static void write(JsonGenerator json, List<ShopCode> codes) {
        if (codes.isEmpty()) {
            return;
        }
        json.writeStartArray("codes");
        for (ShopCode code : codes) {
            json.writeStartObject()
                    .write("prefix", code.prefix())
                    .write("figure", code.figure().name())
                    .write("article", code.articleDigits())
                    .write("decimals", code.decimals())
                    .write("verified", code.verified())
                    .writeEnd();
        }
        json.writeEnd();
    }

    static ShopCode read(JsonObject json) {
        return new ShopCode(
                json.getString("prefix"),
                ShopCode.Figure.valueOf(json.getString("figure")),
                json.getInt("article"),
                json.getInt("decimals"),
                json.getBoolean("verified"));
    }
}
