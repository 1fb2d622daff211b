package it.sporta.hardware.payment;

/**
 * A request of fixed length, its fields at the positions of the specification, counted from 1;
 * zeros between them. What does not fit is refused: cut or shifted it would become another amount.
 */
final class Fields {
    private final StringBuilder request;

    Fields(int length, char code, Ids ids) {
        this.request = new StringBuilder("0".repeat(length));
        put(1, 8, ids.terminal());
        put(10, 1, String.valueOf(code));
    }

    /** Right-aligned, zeros on the left. */
    Fields number(int position, int length, long value) {
        String digits = Long.toString(value);
        if (value < 0 || digits.length() > length) {
            throw new IllegalArgumentException(value + " does not fit " + length + " figures");
        }
        return put(position, length, "0".repeat(length - digits.length()) + digits);
    }

    /** So many figures. */
    Fields figures(int position, int length, String figures) {
        if (!figures.matches("\\d{" + length + "}")) {
            throw new IllegalArgumentException("not " + length + " figures: " + figures);
        }
        return put(position, length, figures);
    }

    /** Right-aligned, blanks on the left; seven-bit signs only. */
    Fields text(int position, int length, String value) {
        if (value.length() > length || !value.matches("[ -z~]*")) {
            throw new IllegalArgumentException("no text of " + length + " signs: " + value);
        }
        return put(position, length, " ".repeat(length - value.length()) + value);
    }

    private Fields put(int position, int length, String value) {
        request.replace(position - 1, position - 1 + length, value);
        return this;
    }

    String request() {
        return request.toString();
    }
}
