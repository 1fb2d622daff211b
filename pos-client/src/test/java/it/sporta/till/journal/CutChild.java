package it.sporta.till.journal;

import it.sporta.kernel.journal.Fact;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

/**
 * A till on a {@link CutDisk}. Its arguments: the data folder, and what to do: {@code SELL} until
 * the current goes, or, keeping a rule of {@link Mutants}, find out what is said when the log
 * cannot be written.
 */
final class CutChild {

    private CutChild() {}

    private record OnCutDisk(Mutants kept) implements Journal.Rules {
        @Override
        public AppendRule rule(Table table, HighWaterMark mark) {
            return kept.rule(table, mark);
        }

        @Override
        public String storage() {
            return CutDisk.NAME;
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("derby.subSubProtocol.cut", CutDisk.class.getName());
        Path home = Path.of(arguments[0]);
        System.setProperty("mutant.home", home.toString());
        boolean selling = arguments[1].equals("SELL");
        Mutants kept = selling ? Mutants.NONE : Mutants.valueOf(arguments[1]);
        Journal journal =
                Journal.open(
                        home,
                        Identity.load(home).orElseThrow(),
                        Clock.systemUTC(),
                        new OnCutDisk(kept));
        say("ready now");
        if (!selling) {
            failOnce(journal);
            return;
        }
        while (true) {
            UUID id = UUID.randomUUID();
            journal.append(new Fact.DrawerOpened(id, "change"));
            say("done " + id);
        }
    }

    /** Derby itself tries a failing log write five times more; the next failure ends it. */
    private static void failOnce(Journal journal) throws SQLException {
        CutDisk.failing = 6;
        try {
            journal.append(new Fact.DrawerOpened(UUID.randomUUID(), "change"));
            say("told saved");
        } catch (JournalFailed e) {
            say("told lost");
        }
        try {
            journal.append(new Fact.DrawerOpened(UUID.randomUUID(), "change"));
            say("then saved");
        } catch (JournalFailed e) {
            say("then lost");
        }
        Runtime.getRuntime().halt(0);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
