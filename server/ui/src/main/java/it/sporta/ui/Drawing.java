package it.sporta.ui;

import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Draws views by their templates, whoever sends the answer. */
public final class Drawing {

    private final Templates templates = new Templates();

    /** The view alone, as htmx puts it into a page. */
    public byte[] part(View view, Locale locale) {
        return fragment(view, locale).toByteArray();
    }

    /** A whole page around which no application is needed: nobody's name, no navigation. */
    public byte[] bare(View view, Locale locale) {
        return page(view, Frame.BARE, Map.of(), locale).toByteArray();
    }

    Utf8ByteOutput fragment(View view, Locale locale) {
        return templates.draw(Templates.nameOf(view.getClass()), contents(view, locale));
    }

    Utf8ByteOutput page(View view, Frame frame, Map<String, Object> more, Locale locale) {
        Map<String, Object> inside = contents(view, locale);
        Utf8ByteOutput drawn = templates.draw(Templates.nameOf(view.getClass()), inside);
        Map<String, Object> around = new HashMap<>(more);
        around.put("title", view.title((Words) inside.get("words")));
        around.put("words", Words.of(View.class, locale));
        around.put("content", new Drawn(drawn));
        return templates.draw(frame.template(), around);
    }

    private static Map<String, Object> contents(View view, Locale locale) {
        Words words = Words.of(view.getClass(), locale);
        return Map.of("view", view, "words", words, "format", Format.in(words.language()));
    }
}
