package it.sporta.server.insight.web;

import it.sporta.kernel.ticket.Channel;
import it.sporta.server.Days;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.insight.Cut;
import it.sporta.server.insight.Cut.Trade;
import it.sporta.server.insight.MassBalance.Direction;
import it.sporta.server.insight.Passage;
import it.sporta.server.insight.Term;
import it.sporta.server.insight.WeekBook;
import it.sporta.server.news.WeekChapter;
import it.sporta.server.news.WeekFigure;
import it.sporta.server.news.WeekFigure.Kind;
import it.sporta.server.news.WeekFigures;
import it.sporta.server.stock.PlaceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The kilos of every trade, from the one ledger: so none is told by two of them. */
@Dependent
public class KilosInWeek implements WeekFigures {

    static final String LIST = "/settimana/movimenti?";

    private final WeekBook book;
    private final Hubs hubs;

    @Inject
    public KilosInWeek(WeekBook book, Hubs hubs) {
        this.book = book;
        this.hubs = hubs;
    }

    @Override
    public List<WeekFigure> of(Days week) {
        List<Hub> all = hubs.all();
        Set<UUID> inside = all.stream().map(Hub::id).collect(Collectors.toSet());
        List<Passage> passages = book.passages(week);
        List<WeekFigure> figures = new ArrayList<>();
        for (UUID owner : all.stream().map(Hub::organisation).distinct().toList()) {
            new Told(week, owner, inside, passages, figures).tell();
        }
        return figures;
    }

    /** The figures of one owner, as they grow. */
    private record Told(
            Days week,
            UUID owner,
            Set<UUID> inside,
            List<Passage> passages,
            List<WeekFigure> figures) {

        void tell() {
            sold(WeekChapter.SHOP, Trade.of(Channel.SHOP), "week.sold");
            sold(WeekChapter.BAR, Trade.of(Channel.BAR), "week.served");
            sold(WeekChapter.CATERING, Trade.NO_TICKET, "week.catered");
            worked();
            moved(WeekChapter.GROUP, out(PlaceKind.MEMBER), "week.pickedup");
            moved(WeekChapter.GROUP, out(PlaceKind.HANDED_OVER), "week.handedover");
            moved(WeekChapter.TRANSFERS, cut(Term.SENT), "week.sent");
            moved(WeekChapter.TRANSFERS, cut(Term.LOST), "week.lost");
            Cut received = in(PlaceKind.PRODUCER);
            weight(WeekChapter.PURCHASES, received, "week.received");
            figures.add(
                    figure(
                            WeekChapter.PURCHASES,
                            Kind.MONEY,
                            "week.cost",
                            cents(received),
                            received));
            moved(WeekChapter.PURCHASES, in(PlaceKind.HANDED_OVER), "week.takenover");
            moved(WeekChapter.PURCHASES, out(PlaceKind.RETURNED), "week.returned");
        }

        /** All that was put in, and below it what became of it: they add up to it. */
        private void worked() {
            Cut all = cut(Term.PUT_IN_WORK);
            Cut made = in(PlaceKind.TRANSFORMED);
            if (isMoved(all) || isMoved(made)) {
                weight(WeekChapter.KITCHEN, all, "week.worked");
                part(made, "week.made");
                part(cut(Term.LOST_IN_WORK), "week.lostinwork");
                part(cut(Term.SPENT_IN_WORK), "week.spentinwork");
                part(cut(Term.UNEXPLAINED_IN_WORK), "week.unexplained");
                part(cut(Term.STILL_IN_WORK), "week.stillinwork");
            }
        }

        private void part(Cut cut, String words) {
            if (grams(cut) != 0) {
                figures.add(
                        figure(WeekChapter.KITCHEN, Kind.WEIGHT, words, grams(cut), cut).asPart());
            }
        }

        private Cut cut(Term term) {
            return Cut.of(week, owner, term);
        }

        private Cut in(PlaceKind kind) {
            return cut(Term.of(Direction.IN, kind));
        }

        private Cut out(PlaceKind kind) {
            return cut(Term.of(Direction.OUT, kind));
        }

        private void sold(WeekChapter chapter, Trade trade, String words) {
            moved(chapter, out(PlaceKind.CUSTOMER).by(trade), words);
        }

        /** Only where something moved that way. */
        private void moved(WeekChapter chapter, Cut cut, String words) {
            if (isMoved(cut)) {
                weight(chapter, cut, words);
            }
        }

        private boolean isMoved(Cut cut) {
            return passages.stream().anyMatch(one -> cut.turns(one, inside) != 0);
        }

        private void weight(WeekChapter chapter, Cut cut, String words) {
            figures.add(figure(chapter, Kind.WEIGHT, words, grams(cut), cut));
        }

        private long grams(Cut cut) {
            return passages.stream().mapToLong(one -> cut.turns(one, inside) * one.grams()).sum();
        }

        private long cents(Cut cut) {
            return passages.stream().mapToLong(one -> cut.turns(one, inside) * one.cents()).sum();
        }

        private WeekFigure figure(
                WeekChapter chapter, Kind kind, String words, long value, Cut cut) {
            return new WeekFigure(owner, chapter, kind, words, value, LIST + cut.query());
        }
    }
}
