package it.sporta.server.sync;

import it.sporta.kernel.journal.Entry;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry that was stored and could not be taken further.
 *
 * @param reason {@code unknown-type}: a newer till wrote it; {@code unreadable}: its content is not
 *     what its type says; {@code damaged}: its stored bytes went bad; {@code other-hub}, {@code
 *     other-till}: it names a hub, an organisation or a till that is not its own; {@code
 *     not-posted}: it was understood and somebody could not take it; {@code no-moment}: it was
 *     tried again and again, and each time the transaction did not end well
 * @param detail for whoever looks into it, in English
 * @param tries how often a person had it tried again in vain
 * @param entry empty when it cannot be read
 */
public record AsideEntry(
        EntryPlace place,
        String tillName,
        String reason,
        String detail,
        Instant since,
        int tries,
        Optional<Instant> tried,
        Optional<Settled> settled,
        Optional<Entry> entry) {}
