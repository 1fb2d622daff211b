package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import java.util.Optional;

/** A row of the journal as it lies there: its bytes may have gone bad since they were checked. */
record StoredEntry(EntryPlace place, Bytes bytes) {

    /** Empty when the bytes are no longer the entry of that place, hashed as it says. */
    Optional<Entry> entry() {
        try {
            return Optional.of(EntryBytes.read(bytes.toArray()))
                    .filter(entry -> stands(entry) && entry.hashIsRight());
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private boolean stands(Entry entry) {
        return place.equals(new EntryPlace(entry.till(), entry.epoch(), entry.sequence()));
    }
}
