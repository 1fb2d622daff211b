package it.sporta.server.insight.web;

import it.sporta.server.Days;
import it.sporta.server.identity.Hub;
import it.sporta.server.insight.Cut;
import it.sporta.server.insight.Drift;
import it.sporta.server.insight.MassBalance;
import it.sporta.server.insight.MassBalance.Direction;
import it.sporta.server.insight.Passage;
import it.sporta.server.insight.Term;
import it.sporta.server.stock.PlaceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mass balance of one owner's week: of all its hubs together, and of each. */
final class WeekBalance {

    private final Days week;
    private final UUID owner;
    private final List<Passage> passages;
    private final List<Drift> drifts;
    private final Set<UUID> all;
    private final List<Hub> places;

    /**
     * @param hubs of the house
     * @param passages of this owner
     * @param drifts of this owner: with any, the balance stays open
     */
    WeekBalance(Days week, UUID owner, List<Hub> hubs, List<Passage> passages, List<Drift> drifts) {
        this.week = week;
        this.owner = owner;
        this.passages = passages;
        this.drifts = drifts;
        this.all = hubs.stream().map(Hub::id).collect(Collectors.toSet());
        this.places = hubs.stream().filter(hub -> isTouched(hub.id())).toList();
    }

    private boolean isTouched(UUID hub) {
        return passages.stream().anyMatch(one -> one.touches(hub));
    }

    WeekView.Balance view() {
        MassBalance together = MassBalance.ofPassages(passages, all);
        return new WeekView.Balance(
                places.stream().map(Hub::name).toList(),
                rows(),
                together.available(),
                together.accountedFor(),
                drifts.isEmpty(),
                passages.stream().mapToLong(Passage::unweighed).sum(),
                KilosInWeek.LIST + Cut.of(week, owner, Term.UNWEIGHED).query());
    }

    private List<WeekView.Row> rows() {
        List<WeekView.Row> rows = new ArrayList<>();
        add(rows, "week.in", true, Term.IN);
        ways().forEach(kind -> way(rows, Direction.IN, kind));
        add(rows, "week.out", true, Term.OUT);
        ways().filter(kind -> kind != PlaceKind.UNEXPLAINED)
                .forEach(kind -> way(rows, Direction.OUT, kind));
        add(rows, "week.stock", true, Term.STOCK);
        add(rows, "week.unexplained", true, Term.of(Direction.OUT, PlaceKind.UNEXPLAINED));
        return passages.isEmpty() ? List.of() : rows;
    }

    private static Stream<PlaceKind> ways() {
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> !kind.isReal() || kind == PlaceKind.TRANSIT);
    }

    private void way(List<WeekView.Row> rows, Direction direction, PlaceKind kind) {
        add(rows, BalanceList.words(direction, kind), false, Term.of(direction, kind));
    }

    /** A part nothing of which moved is left out. */
    private void add(List<WeekView.Row> rows, String words, boolean sum, Term term) {
        Cut cut = Cut.of(week, owner, term);
        List<Optional<WeekView.Cell>> cells = new ArrayList<>();
        cells.add(cell(cut));
        places.forEach(hub -> cells.add(cell(cut.at(hub.id()))));
        if (sum || cells.stream().anyMatch(Optional::isPresent)) {
            rows.add(new WeekView.Row(words, sum, cells));
        }
    }

    private Optional<WeekView.Cell> cell(Cut cut) {
        if (passages.stream().noneMatch(one -> cut.turns(one, all) != 0)) {
            return Optional.empty();
        }
        long grams = passages.stream().mapToLong(one -> cut.turns(one, all) * one.grams()).sum();
        long pieces = passages.stream().mapToLong(one -> cut.turns(one, all) * one.pieces()).sum();
        long litres = passages.stream().mapToLong(one -> cut.turns(one, all) * one.litres()).sum();
        return Optional.of(
                new WeekView.Cell(grams, pieces, litres, KilosInWeek.LIST + cut.query()));
    }
}
