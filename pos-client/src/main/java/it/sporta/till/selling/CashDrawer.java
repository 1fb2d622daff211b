package it.sporta.till.selling;

import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.people.Operator;
import it.sporta.till.devices.TillDrawer;
import it.sporta.till.journal.Journal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The drawer, opened without a sale. Who opens it and why is in the journal before it moves; it is
 * ordered open once, behind the papers under way.
 */
public final class CashDrawer {

    /** Why a drawer is opened without a sale. */
    public enum Reason {
        /** Somebody wants coins for a note. */
        CHANGE,
        /** The change of a sale was forgotten, or was wrong. */
        RETURN,
        /** To look, to count, to put a note away. */
        CHECK;

        /** As the journal has it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reason of(String key) {
            return Arrays.stream(values())
                    .filter(reason -> reason.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new Refused("drawer.reason"));
        }

        static List<String> keys() {
            return Arrays.stream(values()).map(Reason::key).toList();
        }
    }

    private final Journal journal;
    private final TillDrawer drawer;
    private final Papers papers;

    public CashDrawer(Journal journal, TillDrawer drawer, Papers papers) {
        this.journal = journal;
        this.drawer = drawer;
        this.papers = papers;
    }

    /**
     * A drawer hangs on a printer; without one it has a key of its own.
     *
     * @param told what became of the order, on the papers' thread
     * @throws Refused {@code drawer.none}
     */
    void open(Operator operator, Reason reason, Consumer<DrawerOutcome> told) {
        if (!drawer.isHere()) {
            throw new Refused("drawer.none");
        }
        journal.append(new Fact.DrawerOpened(operator.id(), reason.key()));
        papers.afterPapers(() -> told.accept(drawer.open()));
    }
}
