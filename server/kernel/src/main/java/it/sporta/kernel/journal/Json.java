package it.sporta.kernel.journal;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Reading JSON that somebody else may have written. */
final class Json {

    /** Looking the provider up costs more than parsing: once is enough. */
    private static final JsonReaderFactory READERS =
            jakarta.json.Json.createReaderFactory(Map.of());

    private Json() {}

    /**
     * @throws IllegalArgumentException when the bytes are no JSON object
     */
    static JsonObject read(Bytes bytes) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes.value());
        try (JsonReader reader = READERS.createReader(in, StandardCharsets.UTF_8)) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new IllegalArgumentException("no JSON object", e);
        }
    }

    static UUID id(JsonObject json, String field) {
        return UUID.fromString(json.getString(field));
    }

    static long number(JsonObject json, String field) {
        return json.getJsonNumber(field).longValueExact();
    }
}
