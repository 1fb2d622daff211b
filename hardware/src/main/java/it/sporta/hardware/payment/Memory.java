package it.sporta.hardware.payment;

import java.io.IOException;

/** Where the caller keeps what is going on, through a crash and a power cut. */
public interface Memory {
    /**
     * Writes it down so that it survives; returns only then. Called before the first byte leaves.
     *
     * @throws IOException if it cannot; nothing is sent then
     */
    void remember(Pending pending) throws IOException;
}
