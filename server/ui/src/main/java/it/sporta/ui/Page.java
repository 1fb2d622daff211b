package it.sporta.ui;

/**
 * An entry of the navigation.
 *
 * @param path where it leads, from the root: {@code /magazzino}
 * @param key its name, a key of the frames' words: {@code page.stock}
 * @param current true on the page being shown
 */
public record Page(String path, String key, boolean current) {

    public Page {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("A page stands on this host: " + path);
        }
    }
}
