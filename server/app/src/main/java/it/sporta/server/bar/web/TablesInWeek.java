package it.sporta.server.bar.web;

import it.sporta.kernel.Rome;
import it.sporta.server.Days;
import it.sporta.server.bar.Orders;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.news.Task;
import it.sporta.server.news.Tasks;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.news.WeekFigures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tables that were served, and those somebody forgot to close. */
@Dependent
public class TablesInWeek implements WeekFigures, Tasks {

    private final Orders orders;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    public TablesInWeek(Orders orders, Hubs hubs, Clock clock) {
        this.orders = orders;
        this.hubs = hubs;
        this.clock = clock;
    }

    @Override
    public List<WeekFigure> of(Days week) {
        Map<UUID, List<Hub>> all =
                hubs.all().stream().collect(Collectors.groupingBy(Hub::organisation));
        List<WeekFigure> figures = new ArrayList<>();
        all.forEach(
                (organisation, some) -> {
                    long served =
                            some.stream()
                                    .mapToLong(hub -> orders.served(hub.id(), week).size())
                                    .sum();
                    String path = "/bar?" + week.query() + "&di=" + organisation;
                    if (served > 0 || some.stream().anyMatch(hub -> hub.kind() == HubKind.BAR)) {
                        figures.add(figure(organisation, Kind.COUNT, "week.tables", served, path));
                    }
                });
        return figures;
    }

    @Override
    public List<Task> waiting() {
        List<Task> tasks = new ArrayList<>();
        for (Hub hub : hubs.all()) {
            long forgotten = orders.forgotten(hub.id(), Rome.today(clock));
            if (forgotten > 0) {
                tasks.add(
                        new Task(
                                hub.organisation(),
                                WeekChapter.BAR,
                                "week.forgotten",
                                forgotten,
                                "/bar"));
            }
        }
        return tasks;
    }

    private static WeekFigure figure(
            UUID organisation, Kind kind, String words, long value, String path) {
        return new WeekFigure(organisation, WeekChapter.BAR, kind, words, value, path);
    }
}
