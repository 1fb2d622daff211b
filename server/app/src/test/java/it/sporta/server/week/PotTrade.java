package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.catalogue.DateKind;
import it.sporta.server.lab.Batch;
import it.sporta.server.lab.Loss;
import it.sporta.server.lab.Opening;
import it.sporta.server.lab.Output;
import it.sporta.server.lab.Trade;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.week.ByHand.Shelf;
import it.sporta.server.week.Office.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Goods become dishes in a kitchen, or jars in a laboratory: weighed in, lost by name, weighed out.
 */
final class PotTrade implements it.sporta.server.week.Trade {

    private static final List<PlaceKind> ROOMS =
            List.of(PlaceKind.SHOP, PlaceKind.STORE, PlaceKind.KITCHEN, PlaceKind.LABORATORY);

    private final Quarter quarter;
    private final LabDesk desk;
    private final UUID hub;
    private final Trade trade;
    private final List<Article> ingredients;
    private final Article made;
    private Optional<Pot> open = Optional.empty();
    private int closed;

    PotTrade(
            Quarter quarter,
            LabDesk desk,
            UUID hub,
            Trade trade,
            List<Article> ingredients,
            Article made) {
        this.quarter = quarter;
        this.desk = desk;
        this.hub = hub;
        this.trade = trade;
        this.ingredients = ingredients;
        this.made = made;
    }

    @Override
    public boolean isPlied() {
        return closed > 0;
    }

    @Override
    public void step() {
        if (open.isEmpty()) {
            begin();
        } else if (open.get().ins().size() < 2) {
            putOrPour(open.get());
        } else {
            goOn(open.get());
        }
    }

    private void goOn(Pot pot) {
        switch (quarter.chance.nextInt(6)) {
            case 0 -> putOrPour(pot);
            case 1 -> takeOut(pot);
            case 2 -> lose(pot);
            default -> finish(pot);
        }
    }

    private void begin() {
        Pot pot = new Pot(quarter.id(), hub);
        Opening.Wish wish =
                new Opening.Wish(
                        pot.batch(), hub, trade, Optional.empty(), Optional.empty(), "Prova");
        quarter.office.press(() -> desk.opening.open(wish, Quarter.PERSON)).get();
        open = Optional.of(pot);
    }

    private void putOrPour(Pot pot) {
        if (quarter.oneIn(5)) {
            pour(pot);
        } else {
            put(pot);
        }
    }

    private void put(Pot pot) {
        List<Shelf> there =
                quarter.books.shelves(hub, ROOMS).stream()
                        .filter(one -> ingredients.contains(crate(one).article()))
                        .toList();
        if (there.isEmpty()) {
            return;
        }
        Shelf shelf = quarter.any(there);
        Article article = crate(shelf).article();
        long much = quarter.some(article, Math.min(4_000, quarter.books.at(shelf) * 9 / 8));
        long grams = article.isCounted() ? much / 1_000 * article.pieceGrams() : much;
        int line = pot.nextLine();
        Answer<Batch> answer =
                quarter.office.press(
                        () ->
                                desk.pot.put(
                                        pot.batch(),
                                        new it.sporta.server.lab.Pot.Take(
                                                line,
                                                shelf.lot(),
                                                shelf.spot().id(),
                                                article.of(much),
                                                grams,
                                                "")));
        assertThat(answer.no()).isEqualTo(whyNot(shelf, much));
        if (answer.said().isPresent()) {
            quarter.books.move(shelf.lot(), shelf.spot(), inWork(), much);
            pot.add(new Pot.In(line, shelf.lot(), shelf.spot(), much, grams));
        }
    }

    private String whyNot(Shelf shelf, long much) {
        if (much > quarter.books.at(shelf)) {
            return "lab.in.short";
        }
        return crate(shelf).isPast(quarter.today()) ? "lab.in.expired" : "";
    }

    private Crate crate(Shelf shelf) {
        return quarter.books.goods(shelf.lot());
    }

    private Spot inWork() {
        return new Spot(hub, PlaceKind.BATCH);
    }

    private Spot room() {
        return new Spot(hub, trade.room());
    }

    private void pour(Pot pot) {
        Crate water =
                new Crate(
                        quarter.id(),
                        Article.WATER,
                        Quarter.COOP,
                        "",
                        false,
                        Optional.empty(),
                        quarter.today());
        long grams = quarter.some(Article.WATER, 1_500);
        int line = pot.nextLine();
        quarter.office
                .press(
                        () ->
                                desk.pot.pour(
                                        pot.batch(),
                                        line,
                                        water.lot(),
                                        water.article().product(),
                                        grams,
                                        ""))
                .get();
        quarter.books.born(water, new Spot(hub, PlaceKind.PRODUCER), room(), grams);
        quarter.books.move(water.lot(), room(), inWork(), grams);
        pot.add(new Pot.In(line, water.lot(), room(), grams, grams));
    }

    /** A mistake, of what nothing was lost of yet. */
    private void takeOut(Pot pot) {
        if (pot.losses() == 0) {
            Pot.In in = quarter.any(pot.ins());
            quarter.office.press(() -> desk.pot.takeBack(pot.batch(), in.line())).get();
            quarter.books.move(in.lot(), inWork(), in.from(), in.thousandths());
            pot.takeOut(in);
        }
    }

    private void lose(Pot pot) {
        Pot.In in = quarter.any(pot.ins());
        boolean first = pot.losses() == 0 && in.grams() > 2;
        if (first) {
            lose(pot, Loss.Kind.TRIMMINGS, Optional.of(in.line()), quarter.some(in.grams() / 2));
        } else if (pot.restGrams() > 4) {
            Loss.Kind kind =
                    quarter.any(List.of(Loss.Kind.EVAPORATION, Loss.Kind.STAFF, Loss.Kind.SAMPLE));
            lose(pot, kind, Optional.empty(), quarter.some(pot.restGrams() / 4));
        }
    }

    private void lose(Pot pot, Loss.Kind kind, Optional<Integer> input, long grams) {
        Loss loss = new Loss(pot.losses(), kind, kind.usual(), input, grams);
        quarter.office.press(() -> desk.notes.lost(pot.batch(), loss)).get();
        pot.lose(kind, input, grams);
    }

    private void finish(Pot pot) {
        long pieces = pot.restGrams() * (50 + quarter.chance.nextInt(50)) / 100 / made.pieceGrams();
        if (pieces > 0) {
            out(pot, made, pieces * 1_000, pieces * made.pieceGrams());
        }
        if (pot.restGrams() > 1 && quarter.oneIn(3)) {
            long peel = quarter.some(pot.restGrams() / 2);
            out(pot, Article.PEEL, peel, peel);
        }
        close(pot);
    }

    private void out(Pot pot, Article article, long thousandths, long grams) {
        int line = pot.outs().size();
        Output output =
                new Output(
                        line,
                        article.product(),
                        room().id(),
                        article.of(thousandths),
                        grams,
                        article == Article.PEEL,
                        Optional.empty());
        quarter.office.press(() -> desk.notes.out(pot.batch(), output)).get();
        pot.add(new Pot.Out(line, article, room(), thousandths, grams));
    }

    private void close(Pot pot) {
        Answer<Batch> answer = press(pot);
        if (lastDay(pot).filter(quarter.today()::isAfter).isPresent() && isDated(pot)) {
            assertThat(answer.no()).as("made of what is past its date").isNotEmpty();
            throwAway(pot);
            answer = press(pot);
        }
        Batch sheet = answer.get();
        for (Pot.End end : pot.ends()) {
            quarter.books.move(end.lot(), inWork(), new Spot(hub, end.to()), end.thousandths());
        }
        pot.outs().forEach(out -> born(pot, out, sheet));
        closed += pot.outs().isEmpty() ? 0 : 1;
        open = Optional.empty();
    }

    private Answer<Batch> press(Pot pot) {
        return quarter.office.press(
                () -> desk.closing.close(pot.batch(), Map.of(), Quarter.PERSON));
    }

    private static boolean isDated(Pot pot) {
        return pot.outs().stream().anyMatch(out -> out.article().dates() != DateKind.NONE);
    }

    private void throwAway(Pot pot) {
        for (Pot.Out out : pot.outs()) {
            quarter.office.pressNow(() -> desk.notes.strikeOutput(pot.batch(), out.line())).get();
        }
        pot.throwOutAll();
    }

    private void born(Pot pot, Pot.Out out, Batch sheet) {
        Output written =
                sheet.outputs().stream()
                        .filter(one -> one.line() == out.line())
                        .findFirst()
                        .orElseThrow();
        Crate crate =
                new Crate(
                        written.made().orElseThrow().lot(),
                        out.article(),
                        Quarter.COOP,
                        sheet.code(),
                        out.article().dates() == DateKind.USE_BY,
                        date(pot, out.article()),
                        quarter.today());
        quarter.books.born(
                crate, new Spot(hub, PlaceKind.TRANSFORMED), out.to(), out.thousandths());
    }

    /** The usual, and no later than what went in may be eaten. */
    private Optional<LocalDate> date(Pot pot, Article article) {
        if (article.dates() == DateKind.NONE) {
            return Optional.empty();
        }
        LocalDate usual = quarter.today().plusDays(article.days());
        return lastDay(pot).filter(usual::isAfter).or(() -> Optional.of(usual));
    }

    private Optional<LocalDate> lastDay(Pot pot) {
        return pot.ins().stream()
                .map(in -> quarter.books.goods(in.lot()))
                .filter(Crate::mustBeEatenBy)
                .map(crate -> crate.date().orElseThrow())
                .min(LocalDate::compareTo);
    }

    @Override
    public void end() {
        open.filter(pot -> !pot.ins().isEmpty()).ifPresent(this::finish);
    }
}
