package it.sporta.hardware.fiscal;

/**
 * The till's own name of a document, the same at every attempt: 1 to 36 letters, digits and
 * hyphens, such as a UUID.
 */
public record DocumentKey(String text) {

    public DocumentKey {
        if (!text.matches("[A-Za-z0-9-]{1,36}")) {
            throw new IllegalArgumentException("not a key: " + text);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
