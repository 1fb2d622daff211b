package it.sporta.run;

/**
 * Why Sporta cannot be started, as one sentence in Italian and English for the person at the
 * terminal.
 */
final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CannotRun(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static CannotRun because(String key, Object... details) {
        return new CannotRun(Words.inBothLanguages(key, details), null);
    }

    static CannotRun because(Throwable cause, String key, Object... details) {
        return new CannotRun(Words.inBothLanguages(key, details), cause);
    }
}
