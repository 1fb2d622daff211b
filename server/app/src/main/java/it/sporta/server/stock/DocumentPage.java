package it.sporta.server.stock;

import java.util.Optional;
import java.util.UUID;

/**
 * Who knows the page on which a document that moved goods can be read. A context above implements
 * it as a CDI bean, so that each movement of a lot leads to what it came from.
 */
@FunctionalInterface
public interface DocumentPage {

    /** The path of the page; empty for a document it knows nothing of. */
    Optional<String> of(UUID document);
}
