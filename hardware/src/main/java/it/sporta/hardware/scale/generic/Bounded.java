package it.sporta.hardware.scale.generic;

/**
 * Text that lets itself be looked at so many times only. There are expressions that try every way
 * to cut a text before they give up, which for sixty characters takes years; this ends them after
 * some milliseconds, on slow machines as on fast ones the same.
 */
final class Bounded implements CharSequence {
    private static final int LOOKS = 200_000;

    /** The expression is not worth more time. */
    static final class RunsAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RunsAway() {
            super("the expression runs away", null, false, false);
        }
    }

    private final String text;
    private final int[] looksLeft;

    Bounded(String text) {
        this(text, new int[] {LOOKS});
    }

    private Bounded(String text, int[] looksLeft) {
        this.text = text;
        this.looksLeft = looksLeft;
    }

    /** Another text at the cost of the same looks. */
    Bounded about(String other) {
        return new Bounded(other, looksLeft);
    }

    @Override
    public char charAt(int index) {
        if (--looksLeft[0] < 0) {
            throw new RunsAway();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
