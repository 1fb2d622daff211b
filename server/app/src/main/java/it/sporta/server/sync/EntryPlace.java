package it.sporta.server.sync;

import java.util.UUID;

/** Where an entry stands among all entries of all tills. */
public record EntryPlace(UUID till, int epoch, long sequence) {

    /** As it stands on receipts. */
    public String number() {
        return epoch + "-" + sequence;
    }
}
