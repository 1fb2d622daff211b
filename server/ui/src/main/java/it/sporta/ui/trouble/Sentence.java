package it.sporta.ui.trouble;

import it.sporta.ui.Drawing;
import it.sporta.ui.ViewWriter;
import it.sporta.ui.Words;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a bare status means, said where no resource answers and the application server would speak
 * for itself: a page to a browser, a message to htmx, a line of text to a machine.
 *
 * @param headers with which the text is to be sent
 */
public record Sentence(Map<String, String> headers, byte[] text) {

    private static final System.Logger LOG = System.getLogger(Sentence.class.getName());
    private static final Drawing DRAWING = new Drawing();

    /**
     * @param status 400 or above
     * @param header of the request, by name; {@code null} where there is none
     */
    public static Sentence of(int status, UnaryOperator<String> header) {
        return of(key(status), status < 500 ? "" : noted(status), Reader.of(header));
    }

    private static Sentence of(String key, String id, Reader reader) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "no-store");
        if (!reader.page()) {
            headers.put("Content-Type", "text/plain;charset=UTF-8");
            return new Sentence(headers, line(key, id, reader).getBytes(StandardCharsets.UTF_8));
        }
        headers.put("Content-Type", ViewWriter.HTML);
        if (reader.htmx()) {
            headers.putAll(Message.PLACE);
            return new Sentence(
                    headers, DRAWING.part(Message.stop(key, "id", id), reader.language()));
        }
        return new Sentence(headers, DRAWING.bare(new ErrorView(key, id), reader.language()));
    }

    static String line(String key, String id, Reader reader) {
        Words words = Words.of(Sentence.class, reader.language());
        return words.text(key + ".what")
                + (id.isEmpty() ? "" : " " + words.text(key + ".means", "id", id));
    }

    /** Which words a status has. */
    static String key(int status) {
        return switch (status) {
            case 404 -> "error.missing";
            case 405 -> "error.method";
            case 406, 415 -> "error.format";
            case 413 -> "error.large";
            default -> status < 500 ? "error.request" : "error.ours";
        };
    }

    private static String noted(int status) {
        String id = id();
        LOG.log(System.Logger.Level.ERROR, "Answered " + status + " without a resource " + id);
        return id;
    }

    /** Short enough to be read aloud. */
    static String id() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
