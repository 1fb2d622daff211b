package it.sporta.server.insight.web;

import it.sporta.server.selling.PreparedPayments;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.stock.Shortages;
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

/** What waits for a person, and where it is done. */
@Dependent
class Desk {

    private static final Duration SILENT = Duration.ofMinutes(2);

    private final Shortages shortages;
    private final SetAside aside;
    private final RefusedEntries refused;
    private final Strangers strangers;
    private final PreparedPayments payments;
    private final PreparedTickets tickets;
    private final Losses losses;
    private final Tills tills;
    private final Clock clock;

    @Inject
    Desk(
            Shortages shortages,
            SetAside aside,
            RefusedEntries refused,
            Strangers strangers,
            PreparedPayments payments,
            PreparedTickets tickets,
            Losses losses,
            Tills tills,
            Clock clock) {
        this.shortages = shortages;
        this.aside = aside;
        this.refused = refused;
        this.strangers = strangers;
        this.payments = payments;
        this.tickets = tickets;
        this.losses = losses;
        this.tills = tills;
        this.clock = clock;
    }

    List<TodayView.Waiting> waiting(ProofView proof) {
        List<TillStatus> working = tills.all().stream().filter(till -> !till.revoked()).toList();
        return Stream.of(
                        task("books", proof.wrong(), "/oggi/conti"),
                        task("shortage", shortages.open().size(), "/magazzino#da-assegnare"),
                        task("aside", aside.waiting(), "/casse#da-guardare"),
                        task("refused", turnedAway(), "/casse#da-guardare"),
                        task("payments", toPay(), "/vendite/pagamenti"),
                        task("lost", losses.unseen().size(), "/casse#perdute"),
                        task("wrong", working.stream().filter(Desk::isWrong).count(), "/casse"),
                        task("silent", working.stream().filter(this::isSilent).count(), "/casse"))
                .filter(waiting -> waiting.count() > 0)
                .toList();
    }

    /** Money that came oddly, and what nobody can pay. */
    private long toPay() {
        return payments.odd().size() + tickets.untaxed().size();
    }

    /** Each signed entry, and what strangers sent by its kinds. */
    private long turnedAway() {
        return refused.waiting() + strangers.unseen().size();
    }

    private static TodayView.Waiting task(String kind, long count, String path) {
        return new TodayView.Waiting(kind, count, path);
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
