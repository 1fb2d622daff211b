package it.sporta.server.sync;

import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the machines' resources share: bounded bodies in, bytes and plain sentences out. */
final class ApiAnswer {

    private static final String SENTENCES = "it.sporta.server.sync.Sentences";

    private ApiAnswer() {}

    static Response json(int status, byte[] body) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }

    /** A sentence for the person at the till. */
    static Response sentence(int status, String key) {
        String text = ResourceBundle.getBundle(SENTENCES, Locale.ITALIAN).getString(key);
        String body = Json.createObjectBuilder().add("message", text).build().toString();
        return json(status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when there is more than may be. */
    static Optional<byte[]> read(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }
}
