package it.sporta.server.waste.web;

import it.sporta.server.Days;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.news.Task;
import it.sporta.server.news.Tasks;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.news.WeekFigures;
import it.sporta.server.waste.Donation;
import it.sporta.server.waste.Donations;
import it.sporta.server.waste.Fate;
import it.sporta.server.waste.Unsold;
import it.sporta.server.waste.Weighings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What became of unsold food, what was given, and what waits to be given. */
@Dependent
public class UnsoldInWeek implements WeekFigures, Tasks {

    private final Weighings weighings;
    private final Unsold unsold;
    private final Donations donations;
    private final Hubs hubs;

    @Inject
    public UnsoldInWeek(Weighings weighings, Unsold unsold, Donations donations, Hubs hubs) {
        this.weighings = weighings;
        this.unsold = unsold;
        this.donations = donations;
        this.hubs = hubs;
    }

    @Override
    public List<WeekFigure> of(Days week) {
        Map<UUID, UUID> owners =
                hubs.all().stream().collect(Collectors.toMap(Hub::id, Hub::organisation));
        Map<UUID, List<Donation>> given =
                donations.between(week.first(), week.last()).stream()
                        .collect(Collectors.groupingBy(one -> owners.get(one.hub())));
        List<Unsold.Part> all = unsold.between(week);
        List<WeekFigure> figures = new ArrayList<>();
        for (UUID owner : owners.values().stream().distinct().sorted().toList()) {
            became(week, owner, all, figures);
            given(week, owner, given.getOrDefault(owner, List.of()), figures);
        }
        return figures;
    }

    /** What was wasted is said also when it is nothing. */
    private static void became(
            Days week, UUID owner, List<Unsold.Part> all, List<WeekFigure> figures) {
        UnsoldSheet sheet =
                UnsoldSheet.of(
                        all.stream().filter(part -> part.owner().equals(owner)).toList(),
                        fate -> movements(week, owner.toString(), fate));
        String page = page(week, owner.toString());
        figures.add(figure(owner, Kind.WEIGHT, "waste.wasted", sheet.wasted(), page));
        for (UnsoldSheet.Column column : sheet.columns()) {
            Fate fate = column.fate();
            String list = fate.isNameless() ? page + "&mostra=senza-articolo" : page + "#motivi";
            WeekFigure one =
                    figure(
                            owner,
                            Kind.WEIGHT,
                            "fate." + fate,
                            column.grams(),
                            column.path().orElse(list));
            figures.add(fate.isFoodWaste() ? one.asPart() : one);
        }
    }

    private static String page(Days days, String owner) {
        return "/spreco?" + days.query() + "&di=" + owner;
    }

    /** Where each movement that is part of it is listed. */
    static Optional<String> movements(Days days, String owner, Fate fate) {
        return fate.end()
                .map(
                        end ->
                                "/settimana/movimenti?"
                                        + days.query()
                                        + "&di="
                                        + owner
                                        + "&voce=OUT."
                                        + end);
    }

    private static void given(
            Days week, UUID owner, List<Donation> given, List<WeekFigure> figures) {
        if (!given.isEmpty()) {
            String list = page(week, owner.toString()) + "#donate";
            figures.add(figure(owner, Kind.COUNT, "week.donations", given.size(), list));
            long cents = given.stream().mapToLong(one -> one.value().cents()).sum();
            figures.add(figure(owner, Kind.MONEY, "week.donated", cents, list));
        }
    }

    @Override
    public List<Task> waiting() {
        List<Task> tasks = new ArrayList<>();
        for (Hub hub : hubs.all()) {
            long waiting = weighings.toBeGiven(hub.id()).size();
            if (waiting > 0) {
                String page = "/spreco/donazioni/nuova?sede=" + hub.id();
                tasks.add(
                        new Task(
                                hub.organisation(),
                                WeekChapter.WASTE,
                                "week.togive",
                                waiting,
                                page));
            }
        }
        return tasks;
    }

    private static WeekFigure figure(UUID owner, Kind kind, String words, long value, String path) {
        return new WeekFigure(owner, WeekChapter.WASTE, kind, words, value, path);
    }
}
