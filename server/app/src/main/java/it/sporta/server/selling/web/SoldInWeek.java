package it.sporta.server.selling.web;

import it.sporta.kernel.ticket.Channel;
import it.sporta.server.Days;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.news.Task;
import it.sporta.server.news.Tasks;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.news.WeekFigures;
import it.sporta.server.selling.PreparedPayments;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.selling.SaleDocuments;
import it.sporta.server.selling.SettledCards;
import it.sporta.server.selling.Takings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each trade took over the counter; one that sells somewhere says so also when it is nothing.
 */
@Dependent
public class SoldInWeek implements WeekFigures, Tasks {

    private final Takings takings;
    private final PreparedPayments payments;
    private final PreparedTickets tickets;
    private final SettledCards cards;
    private final SaleDocuments documents;
    private final Hubs hubs;

    @Inject
    public SoldInWeek(
            Takings takings,
            PreparedPayments payments,
            PreparedTickets tickets,
            SettledCards cards,
            SaleDocuments documents,
            Hubs hubs) {
        this.takings = takings;
        this.payments = payments;
        this.tickets = tickets;
        this.cards = cards;
        this.documents = documents;
        this.hubs = hubs;
    }

    @Override
    public List<WeekFigure> of(Days week) {
        List<Takings.Taken> all = new ArrayList<>(takings.of(week));
        for (Hub hub : hubs.all()) {
            if (all.stream().noneMatch(one -> one.isOf(hub.organisation(), hub.channel()))) {
                all.add(Takings.Taken.nothing(hub.organisation(), hub.channel()));
            }
        }
        List<WeekFigure> figures = new ArrayList<>();
        for (Takings.Taken one : all) {
            String path =
                    "/oggi/vendite?%s&canale=%s&di=%s"
                            .formatted(week.query(), one.channel(), one.organisation());
            figures.add(figure(one, Kind.MONEY, "week.takings", one.total().cents(), path));
            figures.add(
                    figure(one, Kind.COUNT, "week.tickets", one.tickets(), path + "#scontrini"));
        }
        return figures;
    }

    private static WeekFigure figure(
            Takings.Taken one, Kind kind, String words, long value, String path) {
        return new WeekFigure(one.organisation(), chapter(one.channel()), kind, words, value, path);
    }

    private static WeekChapter chapter(Channel channel) {
        return switch (channel) {
            case SHOP -> WeekChapter.SHOP;
            case BAR -> WeekChapter.BAR;
            case CATERING -> WeekChapter.CATERING;
            case GROUP -> WeekChapter.GROUP;
        };
    }

    /**
     * Sales without a document, or with a strange one, money that came oddly, what nobody can pay,
     * and cards to hold against the terminal.
     */
    @Override
    public List<Task> waiting() {
        Stream<UUID> odd = payments.odd().stream().map(one -> one.hub());
        Stream<UUID> kept = tickets.untaxed().stream().map(one -> one.ticket().hub());
        Stream<UUID> said = cards.waiting().stream().map(one -> one.fact().hub());
        Stream<UUID> owed = documents.owed().stream().map(one -> one.hub());
        Stream<UUID> strange = documents.odd().stream().map(one -> one.hub());
        return Stream.of(
                        tasks("week.documents", owed, "/vendite/documenti"),
                        tasks("week.odd", strange, "/vendite/documenti#strani"),
                        tasks("week.payments", odd, "/vendite/pagamenti#pagati"),
                        tasks("week.kept", kept, "/vendite/pagamenti"),
                        tasks("week.cards", said, "/vendite/carte"))
                .flatMap(Function.identity())
                .toList();
    }

    /** One of each hub, as often as it is named. */
    private Stream<Task> tasks(String words, Stream<UUID> named, String path) {
        Map<UUID, Long> times =
                named.collect(Collectors.groupingBy(hub -> hub, Collectors.counting()));
        return hubs.all().stream()
                .filter(hub -> times.containsKey(hub.id()))
                .map(
                        hub ->
                                new Task(
                                        hub.organisation(),
                                        chapter(hub.channel()),
                                        words,
                                        times.get(hub.id()),
                                        path));
    }
}
