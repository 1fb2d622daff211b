package it.sporta.server.lab;

/**
 * A piece of what a label says.
 *
 * @param strong an allergen's name: it must stand out from the rest by font, style or background,
 *     every time it occurs (Regulation (EU) 1169/2011, art. 21(1)(b))
 */
public record Part(String text, boolean strong) {

    static Part plain(String text) {
        return new Part(text, false);
    }

    static Part strong(String text) {
        return new Part(text, true);
    }
}
