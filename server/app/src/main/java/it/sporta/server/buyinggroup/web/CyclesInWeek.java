package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.Rome;
import it.sporta.server.Days;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Cycles;
import it.sporta.server.buyinggroup.ProducerOrder;
import it.sporta.server.buyinggroup.ProducerOrders;
import it.sporta.server.buyinggroup.Undecided;
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

/** The orders that left for producers, and the cycles whose next step waits for a person. */
@Dependent
public class CyclesInWeek implements WeekFigures, Tasks {

    private final Cycles cycles;
    private final ProducerOrders orders;
    private final Undecided undecided;
    private final Clock clock;

    @Inject
    public CyclesInWeek(Cycles cycles, ProducerOrders orders, Undecided undecided, Clock clock) {
        this.cycles = cycles;
        this.orders = orders;
        this.undecided = undecided;
        this.clock = clock;
    }

    @Override
    public List<WeekFigure> of(Days week) {
        List<WeekFigure> figures = new ArrayList<>();
        Map<UUID, List<ProducerOrder>> sent =
                orders.sent(week).stream()
                        .collect(Collectors.groupingBy(one -> one.cycle().organisation()));
        sent.forEach(
                (group, some) -> {
                    String path = "/acquisti/ordini?" + week.query() + "&di=" + group;
                    long cents = some.stream().mapToLong(one -> one.total().cents()).sum();
                    figures.add(figure(group, Kind.COUNT, "week.orders", some.size(), path));
                    figures.add(figure(group, Kind.MONEY, "week.ordered", cents, path));
                });
        return figures;
    }

    @Override
    public List<Task> waiting() {
        List<Task> tasks = new ArrayList<>();
        for (Cycle cycle : cycles.underWay()) {
            tasks.addAll(step(cycle));
        }
        for (Undecided.InCycle one : undecided.all()) {
            String page = "/acquisti/" + one.cycle() + "#cassa";
            tasks.add(task(one.organisation(), "week.todecide", one.count(), page));
        }
        return tasks;
    }

    /** The step is the page's to show; here is only that somebody has to take it. */
    private List<Task> step(Cycle cycle) {
        return switch (cycle.state(clock.instant())) {
            case CLOSED -> waits(cycle, "week.tosend", "");
            case ORDERED -> ordered(cycle);
            case ALLOCATED -> waits(cycle, "week.toshare", "/ripartizione");
            case PICKUP -> waits(cycle, "week.topickup", "/ritiro");
            case DRAFT, PLANNED, OPEN, DELIVERED, CANCELLED -> List.of();
        };
    }

    /** What came is weighed, whether somebody wrote down that its order had left or not. */
    private List<Task> ordered(Cycle cycle) {
        if (!cycle.calendar().delivery().isAfter(Rome.today(clock))) {
            return waits(cycle, "week.toweigh", "/arrivo");
        }
        long unsent = orders.unsent(cycle.id());
        String page = "/acquisti/" + cycle.id() + "#ordini";
        return unsent == 0
                ? List.of()
                : List.of(task(cycle.organisation(), "week.tosendout", unsent, page));
    }

    private static List<Task> waits(Cycle cycle, String words, String where) {
        String page = "/acquisti/" + cycle.id() + where;
        return List.of(task(cycle.organisation(), words, 1, page));
    }

    private static Task task(UUID group, String words, long count, String page) {
        return new Task(group, WeekChapter.GROUP, words, count, page);
    }

    private static WeekFigure figure(UUID group, Kind kind, String words, long value, String path) {
        return new WeekFigure(group, WeekChapter.GROUP, kind, words, value, path);
    }
}
