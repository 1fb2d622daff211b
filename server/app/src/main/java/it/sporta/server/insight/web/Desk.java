package it.sporta.server.insight.web;

import it.sporta.server.sync.Losses;
import it.sporta.server.sync.RefusedEntries;
import it.sporta.server.sync.SetAside;
import it.sporta.server.sync.Strangers;
import it.sporta.server.sync.TillState;
import it.sporta.server.sync.TillStatus;
import it.sporta.server.sync.Tills;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What of the tills and of the books waits for a person, and where it is done. */
@Dependent
class Desk {

    private static final Duration SILENT = Duration.ofMinutes(2);

    private final SetAside aside;
    private final RefusedEntries refused;
    private final Strangers strangers;
    private final Losses losses;
    private final Tills tills;
    private final Clock clock;

    @Inject
    Desk(
            SetAside aside,
            RefusedEntries refused,
            Strangers strangers,
            Losses losses,
            Tills tills,
            Clock clock) {
        this.aside = aside;
        this.refused = refused;
        this.strangers = strangers;
        this.losses = losses;
        this.tills = tills;
        this.clock = clock;
    }

    List<Waiting> waiting(ProofView proof) {
        List<TillStatus> working = tills.all().stream().filter(till -> !till.revoked()).toList();
        return Stream.of(
                        task("books", proof.wrong(), "/oggi/conti"),
                        task("aside", aside.waiting(), "/casse#da-guardare"),
                        task("refused", turnedAway(), "/casse#da-guardare"),
                        task("lost", losses.unseen().size(), "/casse#perdute"),
                        task("wrong", working.stream().filter(Desk::isWrong).count(), "/casse"),
                        task("silent", working.stream().filter(this::isSilent).count(), "/casse"))
                .filter(waiting -> waiting.count() > 0)
                .toList();
    }

    /** Each signed entry, and what strangers sent by its kinds. */
    private long turnedAway() {
        return refused.waiting() + strangers.unseen().size();
    }

    private static Waiting task(String kind, long count, String path) {
        return new Waiting(Desk.class, "waiting." + kind, count, path);
    }

    private boolean isSilent(TillStatus till) {
        Instant quietSince = clock.instant().minus(SILENT);
        return till.heard().filter(quietSince::isBefore).isEmpty();
    }

    private static boolean isWrong(TillStatus till) {
        return till.state() == TillState.FORKED
                || till.state() == TillState.ROLLED_BACK
                || till.chainWhole().filter(whole -> !whole).isPresent();
    }
}
