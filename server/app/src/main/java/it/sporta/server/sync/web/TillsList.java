package it.sporta.server.sync.web;

import it.sporta.server.Form;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.persistence.Micros;
import it.sporta.server.sync.AsideEntry;
import it.sporta.server.sync.Losses;
import it.sporta.server.sync.RefusedEntries;
import it.sporta.server.sync.RefusedEntry;
import it.sporta.server.sync.SetAside;
import it.sporta.server.sync.Stranger;
import it.sporta.server.sync.Strangers;
import it.sporta.server.sync.TillStatus;
import it.sporta.server.sync.Tills;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts the page of the tills together. */
@Dependent
class TillsList {

    static final Set<String> FIELDS = Set.of("till.name", "till.hub");

    /** Tills ask every few seconds. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final Tills tills;
    private final SetAside aside;
    private final RefusedEntries refused;
    private final Strangers strangers;
    private final Losses losses;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    TillsList(
            Tills tills,
            SetAside aside,
            RefusedEntries refused,
            Strangers strangers,
            Losses losses,
            Hubs hubs,
            Clock clock) {
        this.tills = tills;
        this.aside = aside;
        this.refused = refused;
        this.strangers = strangers;
        this.losses = losses;
        this.hubs = hubs;
        this.clock = clock;
    }

    TillsView show(Form form, Optional<TillsView.Code> code) {
        List<Hub> known = hubs.all();
        List<TillsView.Row> rows = tills.all().stream().map(till -> row(till, known)).toList();
        TillsView.Desk desk = desk();
        return new TillsView(
                rows,
                desk,
                form,
                code,
                known.stream().map(h -> Map.entry(h.id().toString(), h.name())).toList(),
                Integer.toHexString(Objects.hash(rows, desk)));
    }

    private TillsView.Desk desk() {
        List<Stranger> unseen = strangers.unseen();
        Instant last =
                unseen.stream().map(Stranger::last).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new TillsView.Desk(
                aside.open().stream().map(TillsList::aside).toList(),
                aside.waiting(),
                refused.open().stream().map(TillsList::refusal).toList(),
                refused.waiting(),
                refused.withoutRoom(),
                unseen,
                losses.unseen(),
                Micros.of(last));
    }

    private static TillsView.Aside aside(AsideEntry entry) {
        return new TillsView.Aside(
                entry.tillName(),
                entry.place().number(),
                What.of(entry.entry()),
                entry.since(),
                entry.reason(),
                entry.detail(),
                entry.tries(),
                entry.tried(),
                AsideResource.path(entry.place()));
    }

    private static TillsView.Refusal refusal(RefusedEntry entry) {
        return new TillsView.Refusal(
                entry.tillName(),
                entry.place().number(),
                What.of(entry.entry()),
                entry.since(),
                entry.reason(),
                entry.times(),
                RefusedResource.path(entry));
    }

    private TillsView.Row row(TillStatus till, List<Hub> known) {
        Instant quietSince = clock.instant().minus(SILENT);
        return new TillsView.Row(
                till.till().toString(),
                till.name(),
                known.stream()
                        .filter(hub -> hub.id().equals(till.hub()))
                        .map(Hub::name)
                        .findFirst()
                        .orElse(""),
                till.heard(),
                till.heard().filter(quietSince::isBefore).isEmpty(),
                till.unsent(),
                till.state(),
                till.revoked(),
                till.head().epoch() + "-" + till.head().sequence(),
                till.chainWhole(),
                till.checkedAt());
    }
}
