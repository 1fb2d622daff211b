package it.sporta.till.trial;

import java.util.List;

/**
 * What one try of one set of settings gave.
 *
 * @param key of the sentence that says it
 * @param details names and values for the places in the sentence
 */
record Answer(Kind kind, String key, List<Object> details) {

    /** How far it came. */
    enum Kind {
        /** The device answers and does its work. */
        WORKS,
        /** The device answers; a person must look at something. */
        ANSWERS,
        /** Nothing came. */
        SILENT,
        /** Bytes came, but nothing that makes sense. */
        GARBLED,
        /** The port could not be used. */
        NO_PORT
    }

    static Answer of(Kind kind, String key, Object... details) {
        return new Answer(kind, key, List.of(details));
    }

    boolean isFromTheDevice() {
        return kind == Kind.WORKS || kind == Kind.ANSWERS;
    }

    /** Whether other settings might do better. */
    boolean isWorthGuessing() {
        return kind == Kind.SILENT || kind == Kind.GARBLED;
    }
}
