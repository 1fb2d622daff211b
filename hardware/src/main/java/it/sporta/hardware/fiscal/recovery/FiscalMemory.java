package it.sporta.hardware.fiscal.recovery;

import it.sporta.hardware.fiscal.DocumentKey;
import java.util.Optional;

/**
 * What a till knows of its documents when it starts again. The caller keeps it, one for each
 * machine; what a method noted is on the disk when it returns.
 */
public interface FiscalMemory {

    /**
     * Keeps an intent, unsettled; in place of an earlier one under the same key. Nothing is sent
     * before this returns.
     *
     * @throws java.io.UncheckedIOException when it cannot be kept
     */
    void note(Intent intent);

    /** The one that was noted and not settled. */
    Optional<Intent> unsettled();

    /**
     * Keeps what became of it.
     *
     * @throws java.io.UncheckedIOException when it cannot be kept
     */
    void settle(DocumentKey key, Settlement settlement);

    /** Empty when the key is new, or noted and not settled. */
    Optional<Settlement> settlement(DocumentKey key);
}
