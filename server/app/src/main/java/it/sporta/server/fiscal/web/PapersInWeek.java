package it.sporta.server.fiscal.web;

import it.sporta.server.Days;
import it.sporta.server.fiscal.Register;
import it.sporta.server.fiscal.TransportDocument.Cause;
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

/** How many register were issued, of which trade: a cause of transport tells it. */
@Dependent
public class PapersInWeek implements WeekFigures {

    private final Register register;

    @Inject
    public PapersInWeek(Register register) {
        this.register = register;
    }

    /** Register of one owner and one cause; an invoice has none. */
    private record Pile(UUID organisation, String cause) {

        WeekChapter chapter() {
            return cause.isEmpty() ? WeekChapter.CATERING : chapter(Cause.valueOf(cause));
        }

        private static WeekChapter chapter(Cause cause) {
            return switch (cause) {
                case SALE -> WeekChapter.CATERING;
                case CESSION -> WeekChapter.GROUP;
                case TRANSFER -> WeekChapter.TRANSFERS;
                case DONATION -> WeekChapter.WASTE;
                case PROCESSING, RETURN -> WeekChapter.PURCHASES;
            };
        }

        String path(Days week) {
            return "/documenti?"
                    + week.query()
                    + "&di="
                    + organisation
                    + (cause.isEmpty() ? "&tipo=fatture" : "&causa=" + cause);
        }
    }

    @Override
    public List<WeekFigure> of(Days week) {
        List<WeekFigure> figures = new ArrayList<>();
        count(register.transports(week).stream().map(PapersInWeek::pile).toList())
                .forEach((pile, count) -> figures.add(counted(pile, "week.ddt", count, week)));
        Map<UUID, List<Register.Paper>> invoices =
                register.invoices(week).stream()
                        .collect(Collectors.groupingBy(Register.Paper::organisation));
        invoices.forEach(
                (organisation, some) -> {
                    Pile pile = new Pile(organisation, "");
                    figures.add(counted(pile, "week.invoices", some.size(), week));
                    figures.add(
                            new WeekFigure(
                                    organisation,
                                    pile.chapter(),
                                    Kind.MONEY,
                                    "week.invoiced",
                                    some.stream().mapToLong(one -> one.cents().orElse(0)).sum(),
                                    pile.path(week)));
                });
        return figures;
    }

    private static Pile pile(Register.Paper paper) {
        return new Pile(paper.organisation(), paper.cause().map(Enum::name).orElse(""));
    }

    private static Map<Pile, Long> count(List<Pile> piles) {
        return piles.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    }

    private static WeekFigure counted(Pile pile, String words, long count, Days week) {
        return new WeekFigure(
                pile.organisation(), pile.chapter(), Kind.COUNT, words, count, pile.path(week));
    }
}
