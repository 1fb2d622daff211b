package it.sporta.server.waste.web;

import it.sporta.server.Days;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.news.WeekFigures;
import it.sporta.server.waste.Donation;
import it.sporta.server.waste.Donations;
import it.sporta.server.waste.Weighed;
import it.sporta.server.waste.Weighings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was weighed and the ledger does not know, what was given, and what waits to be given. */
@Dependent
public class UnsoldInWeek implements WeekFigures {

    private final Weighings weighings;
    private final Donations donations;
    private final Hubs hubs;

    @Inject
    public UnsoldInWeek(Weighings weighings, Donations donations, Hubs hubs) {
        this.weighings = weighings;
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
        Map<UUID, Long> nameless =
                weighings.between(week.first(), week.last()).stream()
                        .filter(one -> one.product().isEmpty() && !one.withdrawn())
                        .collect(
                                Collectors.groupingBy(
                                        one -> owners.get(one.hub()),
                                        Collectors.summingLong(Weighed::grams)));
        List<WeekFigure> figures = new ArrayList<>();
        for (UUID owner : owners.values().stream().distinct().sorted().toList()) {
            String path = "/spreco?" + week.query() + "&di=" + owner;
            given(given.getOrDefault(owner, List.of()), owner, path, figures);
            long grams = nameless.getOrDefault(owner, 0L);
            if (grams > 0) {
                figures.add(
                        figure(
                                owner,
                                Kind.WEIGHT,
                                "week.nameless",
                                grams,
                                path + "&mostra=senza-articolo"));
            }
        }
        for (Hub hub : hubs.all()) {
            long waiting = weighings.toBeGiven(hub.id()).size();
            if (waiting > 0) {
                figures.add(
                        figure(
                                hub.organisation(),
                                Kind.TASK,
                                "week.togive",
                                waiting,
                                "/spreco/donazioni/nuova?sede=" + hub.id()));
            }
        }
        return figures;
    }

    private static void given(
            List<Donation> given, UUID owner, String path, List<WeekFigure> figures) {
        if (!given.isEmpty()) {
            String list = path + "#donate";
            figures.add(figure(owner, Kind.COUNT, "week.donations", given.size(), list));
            long cents = given.stream().mapToLong(one -> one.value().cents()).sum();
            figures.add(figure(owner, Kind.MONEY, "week.donated", cents, list));
        }
    }

    private static WeekFigure figure(UUID owner, Kind kind, String words, long value, String path) {
        return new WeekFigure(owner, WeekChapter.WASTE, kind, words, value, path);
    }
}
