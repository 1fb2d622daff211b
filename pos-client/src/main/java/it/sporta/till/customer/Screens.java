package it.sporta.till.customer;

import it.sporta.hardware.display.Row;
import it.sporta.hardware.display.Screen;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.ui.Format;
import it.sporta.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is shown, on two lines of twenty signs: one screen, or two that take turns. The number
 * stands at the right and is never cut. In Italian, as the papers.
 */
final class Screens {

    private static final int COLUMNS = 20;
    private static final Format FORMAT = Format.ITALIAN;

    private final Words words = Words.of(Screens.class, Locale.ITALIAN);

    /** At least one; the first is the one to see first. */
    List<Screen> of(Shown shown) {
        if (shown instanceof Shown.Greeting greeting) {
            return greeting(greeting.place());
        }
        if (shown instanceof Shown.Paid paid) {
            String word = paid.due().equals(paid.total()) ? "total" : "due";
            Row below = paid.byCard() ? row("card") : row("change", paid.change());
            return List.of(new Screen(row(word, paid.due()), below));
        }
        return buying((Shown.Buying) shown);
    }

    /** A long name takes both lines, parted between two words. */
    private List<Screen> greeting(String place) {
        if (place.length() <= COLUMNS) {
            return List.of(new Screen(Row.of(place), row("welcome")));
        }
        int gap = place.lastIndexOf(' ', COLUMNS);
        int end = gap > 0 ? gap : COLUMNS;
        Row rest = Row.of(place.substring(end).strip());
        return List.of(
                new Screen(Row.of(place.substring(0, end)), rest),
                new Screen(row("welcome"), Row.BLANK));
    }

    private List<Screen> buying(Shown.Buying buying) {
        List<Screen> screens = new ArrayList<>();
        if (buying.received().isPositive()) {
            screens.add(laid(buying));
        } else {
            buying.touched().ifPresent(line -> screens.add(article(line)));
        }
        screens.add(new Screen(row("total", buying.total()), below(buying)));
        return screens;
    }

    private Screen laid(Shown.Buying buying) {
        Money open = buying.due().minus(buying.received());
        Row rest = open.isNegative() ? row("change", Money.ZERO.minus(open)) : row("missing", open);
        return new Screen(row("received", buying.received()), rest);
    }

    private Screen article(Line line) {
        String price = FORMAT.amount(line.price().cents()) + "/" + line.price().per().symbol();
        return new Screen(
                new Row(line.name(), FORMAT.amount(line.amount())),
                new Row(FORMAT.quantity(line.quantity()), price));
    }

    /** The tare of what was just weighed, else how cash is rounded, else nothing. */
    private Row below(Shown.Buying buying) {
        Optional<Weighing> tare =
                buying.touched()
                        .flatMap(Line::weighing)
                        .filter(weighing -> weighing.tareGrams() > 0);
        if (tare.isPresent()) {
            return new Row(words.text("display.tare"), FORMAT.weight(tare.get().tareGrams()));
        }
        return buying.due().equals(buying.total()) ? Row.BLANK : row("due", buying.due());
    }

    private Row row(String word) {
        return Row.of(words.text("display." + word));
    }

    private Row row(String word, Money sum) {
        return new Row(words.text("display." + word), FORMAT.amount(sum));
    }
}
