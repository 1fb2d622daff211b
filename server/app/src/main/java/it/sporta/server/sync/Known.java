package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.VerifyingKey;
import java.util.List;
import java.util.Optional;

/** What the server knows of a till when an entry of it is judged. */
interface Known {

    Head head();

    /** The key of an epoch that was granted or begun. */
    Optional<VerifyingKey> key(int epoch);

    /** The keys of all its epochs. */
    List<VerifyingKey> keys();

    /** What an epoch's chain must grow from, if it was granted or begun. */
    Optional<Bytes> root(int epoch);

    /** The hash of the entry stored at that place. */
    Optional<Bytes> stored(int epoch, long sequence);

    /** The hash of a signed entry for that place that came too early. */
    Optional<Bytes> held(int epoch, long sequence);
}
