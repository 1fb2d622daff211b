package it.sporta.server.catering.web;

import it.sporta.kernel.Rome;
import it.sporta.server.Days;
import it.sporta.server.catering.Occasion;
import it.sporta.server.catering.Occasions;
import it.sporta.server.catering.Step;
import it.sporta.server.news.Task;
import it.sporta.server.news.Tasks;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.news.WeekFigures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is cooked for in the week, and the occasions whose next step waits for a person. */
@Dependent
public class OccasionsInWeek implements WeekFigures, Tasks {

    private final Occasions occasions;
    private final Clock clock;

    @Inject
    public OccasionsInWeek(Occasions occasions, Clock clock) {
        this.occasions = occasions;
        this.clock = clock;
    }

    /** Held in these days, and agreed. */
    static boolean isHeld(Occasion one, Days days) {
        return one.agreedOffer().filter(offer -> days.include(offer.plan().day())).isPresent()
                && one.step() != Step.DECLINED;
    }

    @Override
    public List<WeekFigure> of(Days week) {
        List<Occasion> all = occasions.all();
        List<WeekFigure> figures = new ArrayList<>();
        Map<UUID, List<Occasion>> held =
                all.stream()
                        .filter(one -> isHeld(one, week))
                        .collect(Collectors.groupingBy(Occasion::organisation));
        held.forEach(
                (owner, some) -> {
                    String path = "/catering?" + week.query() + "&di=" + owner;
                    long cents =
                            some.stream().mapToLong(one -> one.current().total().cents()).sum();
                    figures.add(figure(owner, Kind.COUNT, "week.occasions", some.size(), path));
                    figures.add(figure(owner, Kind.MONEY, "week.agreed", cents, path));
                });
        return figures;
    }

    @Override
    public List<Task> waiting() {
        LocalDate today = Rome.today(clock);
        return occasions.underWay(today).stream()
                .flatMap(one -> task(one, today).stream())
                .toList();
    }

    private static Optional<Task> task(Occasion one, LocalDate today) {
        String page = "/catering/" + one.id();
        return waiting(one, today)
                .map(words -> new Task(one.organisation(), WeekChapter.CATERING, words, 1, page));
    }

    private static Optional<String> waiting(Occasion one, LocalDate today) {
        boolean due = !one.current().plan().day().isAfter(today);
        return switch (one.step()) {
            case QUOTED -> Optional.of("week.toanswer");
            case ACCEPTED -> due ? Optional.of("week.toleave") : Optional.empty();
            case LEFT -> Optional.of("week.toclose");
            case DECLINED, CLOSED -> Optional.empty();
        };
    }

    private static WeekFigure figure(UUID owner, Kind kind, String words, long value, String path) {
        return new WeekFigure(owner, WeekChapter.CATERING, kind, words, value, path);
    }
}
