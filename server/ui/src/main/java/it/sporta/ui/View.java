package it.sporta.ui;

import java.util.Optional;

/**
 * What one screen shows. A record implements it; the template of the same name draws it (see {@link
 * Templates} for the name) and {@link ViewWriter} sends it: the fragment to htmx, the whole page to
 * a browser.
 *
 * <p>A view holds finished facts: templates show, they do not compute.
 */
public interface View {

    /** The frame around the whole page; empty means the application's own, see FrameContext. */
    default Optional<Frame> frame() {
        return Optional.empty();
    }

    /** The page's title in the reader's language; the key is {@code <record name>.title}. */
    default String title(Words words) {
        return words.text(getClass().getSimpleName() + ".title");
    }
}
