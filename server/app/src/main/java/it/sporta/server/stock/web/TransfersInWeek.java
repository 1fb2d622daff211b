package it.sporta.server.stock.web;

import it.sporta.server.Days;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.news.Task;
import it.sporta.server.news.Tasks;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.news.WeekFigures;
import it.sporta.server.stock.Shortage;
import it.sporta.server.stock.Shortages;
import it.sporta.server.stock.Transfer;
import it.sporta.server.stock.Transfers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goods between hubs; what travels, and what was sold and never received, waits for a person. */
@Dependent
public class TransfersInWeek implements WeekFigures, Tasks {

    private static final String PAGE = "/magazzino/trasferimenti";

    private final Transfers transfers;
    private final Shortages shortages;
    private final Hubs hubs;

    @Inject
    public TransfersInWeek(Transfers transfers, Shortages shortages, Hubs hubs) {
        this.transfers = transfers;
        this.shortages = shortages;
        this.hubs = hubs;
    }

    @Override
    public List<WeekFigure> of(Days week) {
        Map<UUID, UUID> owners = owners();
        List<WeekFigure> figures = new ArrayList<>();
        count(owners, transfers.sent(week).stream().map(Transfer::from))
                .forEach(
                        (owner, count) ->
                                figures.add(
                                        figure(
                                                owner,
                                                WeekChapter.TRANSFERS,
                                                Kind.COUNT,
                                                "week.transfers",
                                                count,
                                                PAGE + "?" + week.query() + "&di=" + owner)));
        return figures;
    }

    @Override
    public List<Task> waiting() {
        Map<UUID, UUID> owners = owners();
        List<Task> tasks = new ArrayList<>();
        count(owners, transfers.recent().stream().filter(Transfer::isTravelling).map(Transfer::to))
                .forEach(
                        (owner, count) ->
                                tasks.add(
                                        new Task(
                                                owner,
                                                WeekChapter.TRANSFERS,
                                                "week.travelling",
                                                count,
                                                PAGE)));
        count(owners, shortages.open().stream().map(Shortage::hub))
                .forEach(
                        (owner, count) ->
                                tasks.add(
                                        new Task(
                                                owner,
                                                WeekChapter.PURCHASES,
                                                "week.shortages",
                                                count,
                                                "/magazzino#da-assegnare")));
        return tasks;
    }

    private Map<UUID, UUID> owners() {
        return hubs.all().stream().collect(Collectors.toMap(Hub::id, Hub::organisation));
    }

    private static Map<UUID, Long> count(Map<UUID, UUID> owners, Stream<UUID> some) {
        return some.filter(owners::containsKey)
                .collect(Collectors.groupingBy(owners::get, Collectors.counting()));
    }

    private static WeekFigure figure(
            UUID owner, WeekChapter chapter, Kind kind, String words, long value, String path) {
        return new WeekFigure(owner, chapter, kind, words, value, path);
    }
}
