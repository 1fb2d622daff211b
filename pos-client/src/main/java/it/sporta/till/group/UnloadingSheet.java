package it.sporta.till.group;

import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.ui.Format;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Puts the screens of an arrival together. */
final class UnloadingSheet {

    private static final Format SAY = Format.ITALIAN;

    /** So many of the last weighings can be withdrawn from the screen. */
    private static final int SHOWN = 5;

    private final UnloadingDesk desk;
    private final LocalCatalogue catalogue;
    private final BooleanSupplier scale;

    UnloadingSheet(UnloadingDesk desk, LocalCatalogue catalogue, BooleanSupplier scale) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.scale = scale;
    }

    static GroupView.CycleKey key(Buying.Coming cycle) {
        return new GroupView.CycleKey(cycle.cycle().toString(), cycle.name(), "");
    }

    /** What is weighed, or what may be. */
    GroupView of(Buying.Coming cycle, LocalDate today) {
        return new GroupView(
                desk.load()
                        .filter(load -> load.cycle().equals(cycle.cycle()))
                        .<GroupView.Step>map(load -> held(cycle, load, today))
                        .orElseGet(() -> articles(cycle)));
    }

    private GroupView.Articles articles(Buying.Coming cycle) {
        return new GroupView.Articles(
                key(cycle),
                cycle.asked().stream().map(asked -> article(cycle, asked)).toList(),
                desk.latest(cycle.cycle()).stream()
                        .limit(SHOWN)
                        .map(told -> row(cycle, told))
                        .toList(),
                catalogue.larder().bins().stream()
                        .map(
                                bin ->
                                        new GroupView.BinKey(
                                                bin.name(),
                                                SAY.weight(bin.tareGrams()),
                                                desk.bin().equals(Optional.of(bin))))
                        .toList(),
                scale.getAsBoolean());
    }

    private GroupView.Article article(Buying.Coming cycle, Buying.Asked asked) {
        long came = desk.came(cycle, asked);
        boolean written = asked.written().isPresent();
        return new GroupView.Article(
                asked.offer().toString(),
                asked.name(),
                said(asked, asked.thousandths()),
                came == 0 && !written ? "" : said(asked, came),
                came >= asked.thousandths(),
                asked.unit() != Unit.KILOGRAM,
                written);
    }

    private static GroupView.Row row(Buying.Coming cycle, Unloaded told) {
        return new GroupView.Row(
                told.id().toString(),
                name(cycle, told.offer()),
                SAY.quantity(told.quantity()),
                told.how().isKeyed() && told.quantity().unit() == Unit.KILOGRAM);
    }

    private static String name(Buying.Coming cycle, UUID offer) {
        return cycle.asked().stream()
                .filter(asked -> asked.offer().equals(offer))
                .findFirst()
                .map(Buying.Asked::name)
                .orElse("");
    }

    private static GroupView.Held held(Buying.Coming cycle, Load load, LocalDate today) {
        Buying.Asked asked = load.asked();
        boolean proposes = load.asksForDate() && asked.shelfLifeDays() > 0;
        return new GroupView.Held(
                key(cycle),
                load.id().toString(),
                asked.name(),
                SAY.quantity(load.quantity()),
                said(asked, asked.thousandths()),
                load.before() == 0 ? "" : said(asked, load.before()),
                load.how().tareGrams() > 0
                        ? Optional.of(SAY.weight(load.how().tareGrams()))
                        : Optional.empty(),
                load.how().isKeyed() && asked.unit() == Unit.KILOGRAM,
                load.asksForDate(),
                asked.dated() == Buying.Dated.USE_BY,
                proposes ? today.plusDays(asked.shelfLifeDays()).toString() : "",
                load.isOdd());
    }

    private static String said(Buying.Asked asked, long thousandths) {
        return SAY.quantity(new Quantity(thousandths, asked.unit()));
    }
}
