package it.sporta.server.sync;

/** What a fact does to the goods once the server has understood it, as whoever told it knows. */
public interface Meaning {

    /** Of facts that move nothing. */
    Meaning NOTHING = () -> {};

    void happens();

    /** Whether the server must set it aside for a person, as things stand. */
    default boolean isRefused() {
        return false;
    }
}
