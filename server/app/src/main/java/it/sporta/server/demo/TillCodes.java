package it.sporta.server.demo;

import it.sporta.server.demo.data.Keys;
import it.sporta.server.demo.data.Neighbourhood.TillEntry;
import it.sporta.server.persistence.Transactions;
import it.sporta.server.sync.JoinCode;
import it.sporta.server.sync.Joining;
import it.sporta.server.sync.TillStatus;
import it.sporta.server.sync.Tills;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One-time codes for the tills of the demo that have not joined, in a file that only its owner can
 * read: {@code key=code}. Whoever starts the tills takes them from there.
 */
final class TillCodes {

    /** A till needs a moment between reading its code and using it. */
    private static final Duration IN_GOOD_TIME = Duration.ofMinutes(3);

    private final Joining joining;
    private final Tills tills;
    private final Transactions transactions;
    private final Clock clock;
    private final List<TillEntry> wanted;
    private final Path file;
    private final Map<String, JoinCode> codes = new TreeMap<>();

    TillCodes(
            Joining joining,
            Tills tills,
            Transactions transactions,
            Clock clock,
            List<TillEntry> wanted,
            Path file) {
        this.joining = joining;
        this.tills = tills;
        this.transactions = transactions;
        this.clock = clock;
        this.wanted = wanted;
        this.file = file;
    }

    /**
     * Makes new codes in place of those that will soon be too old, and forgets those of tills that
     * have joined. The file always stands there whole.
     *
     * @throws IllegalStateException when it cannot be written
     */
    void refresh() {
        Set<String> joined =
                transactions.run(tills::all).stream()
                        .map(TillStatus::name)
                        .collect(Collectors.toSet());
        boolean changed = !Files.exists(file);
        for (TillEntry till : wanted) {
            if (joined.contains(till.name())) {
                changed |= codes.remove(till.key()) != null;
            } else if (isTooOld(codes.get(till.key()))) {
                codes.put(till.key(), issue(till));
                changed = true;
            }
        }
        if (changed) {
            write();
        }
    }

    private boolean isTooOld(JoinCode code) {
        Instant soon = clock.instant().plus(IN_GOOD_TIME);
        return code == null || code.expires().isBefore(soon);
    }

    private JoinCode issue(TillEntry till) {
        return transactions.run(() -> joining.issue(Keys.hub(till.hub()), till.name()));
    }

    private void write() {
        List<String> lines =
                codes.entrySet().stream()
                        .map(code -> code.getKey() + "=" + code.getValue().code())
                        .toList();
        try {
            Files.createDirectories(file.getParent());
            // A temporary file is its owner's alone from its first byte.
            Path whole = Files.createTempFile(file.getParent(), "join-codes", ".new");
            Files.write(whole, lines);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new IllegalStateException("Cannot write the codes to " + file, unwritable);
        }
    }
}
