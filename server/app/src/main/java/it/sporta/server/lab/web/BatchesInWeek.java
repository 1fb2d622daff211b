package it.sporta.server.lab.web;

import it.sporta.server.Days;
import it.sporta.server.lab.Batch;
import it.sporta.server.lab.Batches;
import it.sporta.server.news.Task;
import it.sporta.server.news.Tasks;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.news.WeekFigures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Batches that were closed, and those in work. */
@Dependent
public class BatchesInWeek implements WeekFigures, Tasks {

    private final Batches batches;

    @Inject
    public BatchesInWeek(Batches batches) {
        this.batches = batches;
    }

    @Override
    public List<WeekFigure> of(Days week) {
        List<WeekFigure> figures = new ArrayList<>();
        byOwner(batches.closed(week))
                .forEach(
                        (owner, count) ->
                                figures.add(
                                        figure(
                                                owner,
                                                Kind.COUNT,
                                                "week.batches",
                                                count,
                                                "/laboratorio?" + week.query() + "&di=" + owner)));
        return figures;
    }

    @Override
    public List<Task> waiting() {
        List<Task> tasks = new ArrayList<>();
        byOwner(batches.open())
                .forEach(
                        (owner, count) ->
                                tasks.add(
                                        new Task(
                                                owner,
                                                WeekChapter.KITCHEN,
                                                "week.working",
                                                count,
                                                "/laboratorio")));
        return tasks;
    }

    private static Map<UUID, Long> byOwner(List<Batch> some) {
        return some.stream().collect(Collectors.groupingBy(Batch::owner, Collectors.counting()));
    }

    private static WeekFigure figure(UUID owner, Kind kind, String words, long value, String path) {
        return new WeekFigure(owner, WeekChapter.KITCHEN, kind, words, value, path);
    }
}
