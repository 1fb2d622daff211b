package it.sporta.server.bar.web;

import it.sporta.kernel.Rome;
import it.sporta.server.Days;
import it.sporta.server.bar.Orders;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
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
public class TablesInWeek implements WeekFigures {

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
                    long forgotten =
                            some.stream()
                                    .mapToLong(hub -> orders.forgotten(hub.id(), Rome.today(clock)))
                                    .sum();
                    String path = "/bar?" + week.query() + "&di=" + organisation;
                    if (served > 0 || some.stream().anyMatch(hub -> hub.kind() == HubKind.BAR)) {
                        figures.add(figure(organisation, Kind.COUNT, "week.tables", served, path));
                    }
                    figures.add(
                            figure(organisation, Kind.TASK, "week.forgotten", forgotten, "/bar"));
                });
        return figures.stream().filter(one -> one.kind() != Kind.TASK || one.value() > 0).toList();
    }

    private static WeekFigure figure(
            UUID organisation, Kind kind, String words, long value, String path) {
        return new WeekFigure(organisation, WeekChapter.BAR, kind, words, value, path);
    }
}
