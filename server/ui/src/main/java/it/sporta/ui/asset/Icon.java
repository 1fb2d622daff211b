package it.sporta.ui.asset;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing of {@code sporta/icons.svg}, for templates: {@code ${Icon.of("printer")}}. It takes the
 * colour and size of the text around it and is hidden from screen readers, because a word always
 * stands beside it.
 */
public record Icon(String name) implements Content {

    private static final String SPRITE = "sporta/icons.svg";
    private static final Set<String> DRAWN = drawn();

    public Icon {
        if (!DRAWN.contains(name)) {
            throw new IllegalArgumentException("No icon " + name + " among " + DRAWN);
        }
    }

    public static Icon of(String name) {
        return new Icon(name);
    }

    /** The names there are. */
    public static Set<String> names() {
        return DRAWN;
    }

    @Override
    public void writeTo(TemplateOutput page) {
        page.writeContent(
                "<svg class=\"sp-icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\""
                        + Asset.url(SPRITE)
                        + "#"
                        + name
                        + "\"></use></svg>");
    }

    private static Set<String> drawn() {
        Asset sprite = Asset.find(SPRITE).orElseThrow(() -> new IllegalStateException(SPRITE));
        Matcher symbol =
                Pattern.compile("<symbol id=\"([a-z-]+)\"")
                        .matcher(new String(sprite.bytes(), StandardCharsets.UTF_8));
        Set<String> names = new TreeSet<>();
        while (symbol.find()) {
            names.add(symbol.group(1));
        }
        return Set.copyOf(names);
    }
}
