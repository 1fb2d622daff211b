package it.sporta.server.insight.web;

import it.sporta.kernel.Rome;
import it.sporta.server.Days;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Organisation;
import it.sporta.server.insight.Drift;
import it.sporta.server.insight.Passage;
import it.sporta.server.insight.WeekBook;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.news.WeekFigures;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Gathers a week: what each context says of it, by owner and trade, and the kilos of all. */
@Dependent
public class WeekSheet {

    /** Who sells is asked for money first, who moves goods for kilos; papers come last. */
    private static final List<Kind> SELLING = List.of(Kind.MONEY, Kind.WEIGHT, Kind.COUNT);

    private static final List<Kind> MOVING = List.of(Kind.WEIGHT, Kind.MONEY, Kind.COUNT);
    private static final Set<WeekChapter> SELLERS =
            EnumSet.of(WeekChapter.SHOP, WeekChapter.BAR, WeekChapter.CATERING, WeekChapter.GROUP);

    private final Iterable<WeekFigures> contexts;
    private final TaskList tasks;
    private final WeekBook book;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    public WeekSheet(
            @Any Instance<WeekFigures> contexts,
            TaskList tasks,
            WeekBook book,
            Hubs hubs,
            Clock clock) {
        this((Iterable<WeekFigures>) contexts, tasks, book, hubs, clock);
    }

    /** For who knows the contexts by hand. */
    WeekSheet(
            Iterable<WeekFigures> contexts, TaskList tasks, WeekBook book, Hubs hubs, Clock clock) {
        this.contexts = contexts;
        this.tasks = tasks;
        this.book = book;
        this.hubs = hubs;
        this.clock = clock;
    }

    WeekView of(Days week) {
        boolean current = week.include(Rome.today(clock));
        List<WeekView.Figure> figures =
                StreamSupport.stream(contexts.spliterator(), false)
                        .flatMap(
                                context ->
                                        context.of(week).stream()
                                                .map(one -> new WeekView.Figure(context, one)))
                        .sorted(Comparator.comparing(one -> one.by().getClass().getName()))
                        .toList();
        Map<TaskList.Corner, List<Waiting>> waiting = current ? tasks.byOwner() : Map.of();
        List<Passage> passages = book.passages(week);
        List<Drift> drifts = book.drifts(week);
        List<Hub> all = hubs.all();
        return new WeekView(
                week,
                current,
                false,
                hubs.organisations().stream()
                        .filter(
                                one ->
                                        all.stream()
                                                        .anyMatch(
                                                                hub ->
                                                                        hub.organisation()
                                                                                .equals(one.id()))
                                                || !ofOwner(passages, one.id()).isEmpty())
                        .map(one -> house(one, week, figures, waiting, passages, drifts, all))
                        .toList());
    }

    private static WeekView.House house(
            Organisation owner,
            Days week,
            List<WeekView.Figure> figures,
            Map<TaskList.Corner, List<Waiting>> waiting,
            List<Passage> passages,
            List<Drift> drifts,
            List<Hub> all) {
        List<WeekView.Figure> own =
                figures.stream().filter(one -> one.of().equals(owner.id())).toList();
        return new WeekView.House(
                owner.id().toString(),
                owner.name(),
                Arrays.stream(WeekChapter.values())
                        .map(
                                chapter ->
                                        chapter(
                                                chapter,
                                                own,
                                                waiting.getOrDefault(
                                                        new TaskList.Corner(owner.id(), chapter),
                                                        List.of())))
                        .filter(chapter -> !chapter.isEmpty())
                        .toList(),
                new WeekBalance(
                                week,
                                owner.id(),
                                all,
                                ofOwner(passages, owner.id()),
                                drifts.stream()
                                        .filter(one -> one.owner().equals(owner.id()))
                                        .toList())
                        .view());
    }

    private static List<Passage> ofOwner(List<Passage> passages, UUID owner) {
        return passages.stream().filter(one -> one.owner().equals(owner)).toList();
    }

    private static WeekView.Chapter chapter(
            WeekChapter which, List<WeekView.Figure> own, List<Waiting> tasks) {
        List<WeekView.Figure> all = own.stream().filter(one -> one.chapter() == which).toList();
        return new WeekView.Chapter(
                which,
                (SELLERS.contains(which) ? SELLING : MOVING)
                        .stream()
                                .flatMap(kind -> all.stream().filter(one -> one.kind() == kind))
                                .toList(),
                tasks);
    }
}
