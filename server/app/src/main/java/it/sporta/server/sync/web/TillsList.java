package it.sporta.server.sync.web;

import it.sporta.server.Form;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.sync.AsideEntry;
import it.sporta.server.sync.RefusedEntries;
import it.sporta.server.sync.RefusedEntry;
import it.sporta.server.sync.SetAside;
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
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    TillsList(Tills tills, SetAside aside, RefusedEntries refused, Hubs hubs, Clock clock) {
        this.tills = tills;
        this.aside = aside;
        this.refused = refused;
        this.hubs = hubs;
        this.clock = clock;
    }

    TillsView show(Form form, Optional<TillsView.Code> code) {
        List<Hub> known = hubs.all();
        List<TillStatus> all = tills.all();
        List<TillsView.Row> rows = all.stream().map(till -> row(till, known)).toList();
        List<AsideEntry> waiting = aside.open();
        List<TillsView.Refusal> refusals =
                refused.open().stream().map(entry -> refusal(entry, all)).toList();
        return new TillsView(
                rows,
                waiting,
                refusals,
                form,
                code,
                known.stream().map(h -> Map.entry(h.id().toString(), h.name())).toList(),
                Integer.toHexString(Objects.hash(rows, waiting, refusals)));
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
                till.checkedAt(),
                till.aside(),
                till.refused());
    }

    private static TillsView.Refusal refusal(RefusedEntry entry, List<TillStatus> tills) {
        return tills.stream()
                .filter(till -> till.till().equals(entry.till()))
                .findFirst()
                .map(till -> new TillsView.Refusal(entry, till.name(), true))
                .orElseGet(() -> new TillsView.Refusal(entry, entry.till().toString(), false));
    }
}
