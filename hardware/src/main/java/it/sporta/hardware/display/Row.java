package it.sporta.hardware.display;

/**
 * A line of a display: what stands on its left and what on its right.
 *
 * @param right kept whole as long as there is room, for it is the number
 */
public record Row(String left, String right) {
    public static final Row BLANK = new Row("", "");

    /** Text that begins on the left. */
    public static Row of(String text) {
        return new Row(text, "");
    }

    /** So many columns, neither more nor less. */
    static String columns(String left, String right, int count) {
        String end = right.substring(0, Math.min(count, right.length()));
        int room = count - end.length();
        int most = end.isEmpty() ? room : Math.max(0, room - 1);
        String begin = left.substring(0, Math.min(most, left.length()));
        return begin + " ".repeat(room - begin.length()) + end;
    }
}
