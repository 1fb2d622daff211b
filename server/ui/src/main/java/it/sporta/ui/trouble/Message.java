package it.sporta.ui.trouble;

import it.sporta.kernel.Refused;
import it.sporta.ui.View;
import it.sporta.ui.ViewWriter;
import it.sporta.ui.Words;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One message to a person: what happened, what it means, what to do. Its three sentences are words
 * under {@code <key>.what}, {@code <key>.means} and {@code <key>.do}; the last two may be missing,
 * and then {@code <key>} alone will do. Shown in the place every frame keeps for messages ({@code
 * id="message"}): htmx is told to put it there, a browser without it gets the same sentence as a
 * page.
 *
 * @param owner who owns the words; its package is searched as a view's is
 * @param parameters names and values for the places in the sentences
 */
public record Message(Kind kind, Class<?> owner, String key, List<Object> parameters)
        implements View {

    /** How much it matters: each has a colour, an icon and a word. */
    public enum Kind {
        /** Done; go on. */
        GOOD("check"),
        /** Good to know. */
        NOTE("info"),
        /** Look here before you go on. */
        LOOK("warning"),
        /** It was not done. */
        STOP("stop");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        /** As the style sheets and the words name it: {@code stop}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A value for a place in a sentence that is itself a sentence, under this key. */
    public record Word(String key) {}

    /** What tells htmx where every frame keeps its place for messages. */
    static final Map<String, String> PLACE =
            Map.of("HX-Retarget", "#message", "HX-Reswap", "innerHTML");

    public Message {
        parameters = List.copyOf(parameters);
    }

    public static Message of(Kind kind, Class<?> owner, String key, Object... namesAndValues) {
        return new Message(kind, owner, key, List.of(namesAndValues));
    }

    /** A message of this package's own words that says no. */
    public static Message stop(String key, Object... namesAndValues) {
        return of(Kind.STOP, Message.class, key, namesAndValues);
    }

    /** What the business refused, in the owner's words; its details stand at {0}, {1} and so on. */
    public static Message refusing(Class<?> owner, Refused refused) {
        List<Object> places = new ArrayList<>();
        for (Object detail : refused.details()) {
            places.add(Integer.toString(places.size() / 2));
            places.add(detail);
        }
        return new Message(Kind.STOP, owner, refused.reason(), places);
    }

    /** The same, mattering more or less. */
    public Message as(Kind how) {
        return new Message(how, owner, key, parameters);
    }

    /** The message as an answer; refusals of the business are 422. */
    public Response answer(int status) {
        Response.ResponseBuilder answer =
                Response.status(status).entity(this).type(ViewWriter.HTML);
        PLACE.forEach(answer::header);
        return answer.build();
    }

    public Response answer(Response.Status status) {
        return answer(status.getStatusCode());
    }

    /**
     * One of the sentences: {@code what}, {@code means} or {@code do}; empty where there is none.
     */
    public String sentence(String part, String language) {
        Words words = Words.of(owner, Locale.forLanguageTag(language));
        String name = key + "." + part;
        if (words.has(name)) {
            return words.text(name, values(words));
        }
        return part.equals("what") ? words.text(key, values(words)) : "";
    }

    private Object[] values(Words words) {
        return parameters.stream()
                .map(value -> value instanceof Word word ? words.text(word.key()) : value)
                .toArray();
    }

    @Override
    public String title(Words words) {
        return words.text("message.title");
    }
}
