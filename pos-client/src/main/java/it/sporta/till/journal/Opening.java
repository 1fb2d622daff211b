package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Opens the journal, believes nothing, and says in the journal what it found: a chain that goes on,
 * or one that had to begin again.
 */
final class Opening {

    private static final System.Logger LOG = System.getLogger(Opening.class.getName());
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path home;
    private final Identity identity;
    private final Clock clock;
    private final Database database;
    private final SealedFile checkpoint;

    /**
     * @param head of a chain that was verified
     * @param next what the journal must say first
     */
    record Opened(Table table, HighWaterMark mark, Head head, Optional<Fact> next) {}

    Opening(Path home, Identity identity, Clock clock, Database database) {
        this.home = home;
        this.identity = identity;
        this.clock = clock;
        this.database = database;
        this.checkpoint = checkpoint(home);
    }

    private static SealedFile checkpoint(Path home) {
        return new SealedFile(home.resolve("journal.verified"));
    }

    /** The next opening verifies from the beginning. */
    static void forgetCheckpoint(Path home) {
        try {
            checkpoint(home).delete();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the checkpoint stays", e);
        }
    }

    /**
     * @throws JournalFailed when nothing could be written: the disk is full, or forbids it
     */
    Opened open() throws IOException, SQLException {
        database.refuseUnsafeSettings();
        HighWaterMark mark = HighWaterMark.open(home.resolve("journal.mark"));
        if (!database.exists()) {
            return created(mark);
        }
        database.prepareRecovery(WHEN.format(clock.instant()));
        try {
            return verified(mark);
        } catch (Damage damage) {
            return quarantined(mark, damage);
        }
    }

    /** The folder is gone although a mark tells of entries: that, too, is loss. */
    private Opened created(HighWaterMark mark) throws IOException, SQLException {
        database.create();
        Table table = new Table(database.open());
        Head known = known(mark);
        if (known.sequence() == 0) {
            return new Opened(table, mark, identity.grant().root(), Optional.of(enrolled()));
        }
        Remains.note(home.resolve(Database.ASIDE + WHEN.format(clock.instant())), known);
        return afresh(table, mark, "missing", known);
    }

    private Opened verified(HighWaterMark mark) throws Damage, IOException, SQLException {
        Table table = opened();
        if (table.isReadOnly()) {
            table.close();
            throw new JournalFailed("read-only");
        }
        try {
            Head head = verify(table);
            compare(head, mark);
            checkpoint.write(head.toString().getBytes(StandardCharsets.US_ASCII));
            return continued(table, mark, head);
        } catch (Damage damage) {
            closeQuietly(table);
            throw damage;
        } catch (SQLException | RuntimeException e) {
            // A rotten page shows at any read, also as a NullPointerException.
            closeQuietly(table);
            throw new Damage(Damage.UNREADABLE, Damage.describe(e));
        }
    }

    private Table opened() throws Damage, SQLException {
        try {
            return new Table(database.open());
        } catch (SQLException | RuntimeException e) {
            if (e instanceof SQLException sql && isHeldByAnother(sql)) {
                throw sql;
            }
            throw new Damage(Damage.DOES_NOT_OPEN, Damage.describe(e));
        }
    }

    private static boolean isHeldByAnother(SQLException thrown) {
        for (SQLException e = thrown; e != null; e = e.getNextException()) {
            if ("XSDB6".equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private Head verify(Table table) throws Damage, IOException, SQLException {
        if (table.hasRowsOfOthers(identity.till())) {
            throw new Damage(Damage.OTHER_TILL, identity.till().toString());
        }
        Verification chain = new Verification(identity, start(table));
        boolean more = true;
        while (more) {
            more = chain.step(table, identity.till());
        }
        return chain.head();
    }

    /** From the last verified entry, where it still stands as it stood; else from the beginning. */
    private Head start(Table table) throws IOException, SQLException {
        Head beginning = identity.beginning();
        Optional<byte[]> known = checkpoint.read().content();
        if (known.isEmpty()) {
            return beginning;
        }
        Head head = Head.parse(new String(known.get(), StandardCharsets.US_ASCII));
        if (head.sequence() == 0) {
            return beginning;
        }
        Head before = new Head(head.epoch(), head.sequence() - 1, head.hash());
        List<Entry> there = table.after(identity.till(), before, 1);
        boolean stands = !there.isEmpty() && there.get(0).head().equals(head);
        return stands && there.get(0).hashIsRight() ? head : beginning;
    }

    private void compare(Head head, HighWaterMark mark) throws Damage, IOException {
        Optional<Head> marked = marked(mark);
        if (marked.isPresent() && HighWaterMark.isAfter(marked.get(), head)) {
            throw new Damage(Damage.BEHIND_MARK, head + " < " + marked.get());
        }
        Optional<Head> acknowledged = acknowledged();
        if (acknowledged.isPresent() && HighWaterMark.isAfter(acknowledged.get(), head)) {
            throw new Damage(Damage.BEHIND_SERVER, head + " < " + acknowledged.get());
        }
    }

    private Opened continued(Table table, HighWaterMark mark, Head head)
            throws IOException, SQLException {
        new Numbers(home).mend(Numbers.greatest(table));
        if (head.epoch() < identity.grant().epoch() || head.sequence() == 0) {
            new Numbers(home).atLeast(Numbers.greatest(table));
            return new Opened(table, mark, identity.grant().root(), Optional.of(enrolled()));
        }
        boolean stopped = endsWithStop(table, head);
        Optional<Fact> next =
                stopped
                        ? Optional.empty()
                        : Optional.of(new Fact.Recovered(Recovery.NOT_STOPPED, head));
        return new Opened(table, mark, head, next);
    }

    private boolean endsWithStop(Table table, Head head) throws SQLException {
        Head before = new Head(head.epoch(), head.sequence() - 1, head.hash());
        return table.after(identity.till(), before, 1).stream()
                .flatMap(entry -> entry.fact().stream())
                .anyMatch(Fact.Stopped.class::isInstance);
    }

    private Opened quarantined(HighWaterMark mark, Damage damage) throws IOException, SQLException {
        boolean others = damage.reason().equals(Damage.OTHER_TILL);
        Head known = others ? identity.beginning() : known(mark);
        database.shutDownDamaged();
        Path aside = database.quarantine(WHEN.format(clock.instant()), known);
        LOG.log(
                System.Logger.Level.ERROR,
                "journal set aside as {0}: {1}",
                aside.getFileName(),
                damage.getMessage());
        checkpoint.delete();
        database.create();
        Table table = new Table(database.open());
        return known.sequence() == 0
                ? new Opened(table, mark, identity.grant().root(), Optional.of(enrolled()))
                : afresh(table, mark, damage.reason(), known);
    }

    /** A new epoch: the one the server granted since, or one grown from the last known entry. */
    private Opened afresh(Table table, HighWaterMark mark, String reason, Head known)
            throws IOException {
        Numbers numbers = new Numbers(home);
        numbers.mend(0);
        numbers.passOver(known, 0);
        if (known.epoch() < identity.grant().epoch()) {
            return new Opened(table, mark, identity.grant().root(), Optional.of(enrolled()));
        }
        return new Opened(
                table, mark, Recovery.root(known), Optional.of(new Fact.Recovered(reason, known)));
    }

    private Head known(HighWaterMark mark) throws IOException {
        Head known = marked(mark).orElse(identity.beginning());
        return acknowledged().map(head -> HighWaterMark.later(known, head)).orElse(known);
    }

    private Optional<Head> marked(HighWaterMark mark) throws IOException {
        return mark.read()
                .filter(read -> read.till().equals(identity.till()))
                .map(HighWaterMark.Mark::head);
    }

    private Optional<Head> acknowledged() throws IOException {
        return new Acknowledged(home, identity).read().map(SignedHead::head);
    }

    private Fact enrolled() {
        return new Fact.Enrolled(
                identity.grant().hash(), identity.grant().tillName(), Journal.SOFTWARE);
    }

    private static void closeQuietly(Table table) {
        try {
            table.close();
        } catch (SQLException | RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a damaged journal would not close: {0}",
                    Damage.describe(e));
        }
    }
}
