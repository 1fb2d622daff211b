package it.sporta.hardware.fiscal.wire;

/** Keeps what was said to a fiscal printer and what it answered; only ever added to. */
@FunctionalInterface
public interface ExchangeJournal {
    /** Forgets everything: for machines that are only asked. */
    ExchangeJournal NONE = exchange -> {};

    /**
     * Keeps it. A request that cannot be kept is not sent.
     *
     * @throws java.io.UncheckedIOException when it cannot
     */
    void append(Exchange exchange);
}
