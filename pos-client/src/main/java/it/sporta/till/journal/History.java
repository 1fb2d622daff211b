package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What happened at this till, in its order: its own entries and, where the disk had lost some,
 * those the server gave back. Within an epoch three stretches follow each other: what this disk had
 * before the loss, what came back, and what this disk went on to write before the loss was found.
 */
final class History {

    private final Table own;
    private final Retrieved back;
    private final UUID till;

    History(Table own, UUID till) {
        this.own = own;
        this.back = own.retrieved();
        this.till = till;
    }

    private enum Stretch {
        BEFORE,
        BACK,
        BESIDE
    }

    /** What comes after {@code at}, at most so many. */
    List<Entry> after(Head at, int limit) throws SQLException {
        if (back.isEmpty()) {
            return own.after(till, at, limit);
        }
        List<Entry> found = inEpoch(at, limit);
        Optional<Integer> epoch = epochAfter(at.epoch());
        while (found.isEmpty() && epoch.isPresent()) {
            found = inEpoch(new Head(epoch.get(), 0, at.hash()), limit);
            epoch = epochAfter(epoch.get());
        }
        return found;
    }

    private Optional<Integer> epochAfter(int epoch) throws SQLException {
        Optional<Integer> ours = own.epochAfter(till, epoch);
        Optional<Integer> theirs = back.epochAfter(till, epoch);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return ours.or(() -> theirs);
        }
        return Optional.of(Math.min(ours.get(), theirs.get()));
    }

    private List<Entry> inEpoch(Head at, int limit) throws SQLException {
        Optional<Long> first = back.first(till, at.epoch());
        if (first.isEmpty()) {
            return own.inEpoch(till, at.epoch(), at.sequence(), limit);
        }
        return switch (stretch(at, first.get())) {
            case BEFORE -> orElse(before(at, first.get(), limit), fromBack(at.epoch(), limit));
            case BACK -> orElse(back(at, limit), beside(at.epoch(), first.get() - 1, limit));
            case BESIDE -> beside(at.epoch(), at.sequence(), limit);
        };
    }

    private Stretch stretch(Head at, long first) throws SQLException {
        if (at.sequence() < first) {
            return Stretch.BEFORE;
        }
        List<Entry> there = back.inEpoch(till, at.epoch(), at.sequence() - 1, 1);
        boolean isBack = !there.isEmpty() && there.get(0).head().equals(at);
        return isBack ? Stretch.BACK : Stretch.BESIDE;
    }

    private List<Entry> before(Head at, long first, int limit) throws SQLException {
        return own.inEpoch(till, at.epoch(), at.sequence(), limit).stream()
                .filter(entry -> entry.sequence() < first)
                .toList();
    }

    private List<Entry> fromBack(int epoch, int limit) throws SQLException {
        return back.inEpoch(till, epoch, 0, limit);
    }

    private List<Entry> back(Head at, int limit) throws SQLException {
        return back.inEpoch(till, at.epoch(), at.sequence(), limit);
    }

    private List<Entry> beside(int epoch, long sequence, int limit) throws SQLException {
        return own.inEpoch(till, epoch, sequence, limit);
    }

    private static List<Entry> orElse(List<Entry> some, List<Entry> others) {
        return some.isEmpty() ? others : some;
    }

    Optional<Entry> last(int type) throws SQLException {
        Optional<Entry> ours = own.last(type);
        Optional<Entry> theirs = back.last(type);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return ours.or(() -> theirs);
        }
        return isLater(ours.get(), theirs.get()) ? ours : theirs;
    }

    private boolean isLater(Entry ours, Entry theirs) throws SQLException {
        if (ours.epoch() != theirs.epoch()) {
            return ours.epoch() > theirs.epoch();
        }
        return ours.sequence() >= back.first(till, theirs.epoch()).orElse(0L);
    }

    boolean has(int type, UUID subject) throws SQLException {
        return own.has(type, subject) || back.has(type, subject);
    }

    Optional<Entry> at(Head entry) throws SQLException {
        long before = entry.sequence() - 1;
        return Stream.of(
                        own.inEpoch(till, entry.epoch(), before, 1),
                        back.inEpoch(till, entry.epoch(), before, 1))
                .flatMap(List::stream)
                .filter(one -> one.head().equals(entry))
                .findFirst();
    }
}
