package it.sporta.server.lab.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Rounding;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.lab.Leftovers;
import it.sporta.server.lab.Loss;
import it.sporta.server.lab.Output;
import it.sporta.server.lab.Pot;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.PlaceKind;
import it.sporta.ui.Figures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what was typed on a batch sheet. Every method refuses with the reason. */
@Dependent
class BatchForms {

    private static final String OLD = "lab.form.old";

    private final EntityManager entities;
    private final Products products;

    @Inject
    BatchForms(EntityManager entities, Products products) {
        this.entities = entities;
        this.products = products;
    }

    Pot.Take take(Form form) {
        UUID[] shelf = pair(form.text("in.lot"), "lab.in.gone");
        Lot lot = lot(shelf[0]);
        Quantity quantity = Typed.part(form.text("in.quantity"), lot.unit());
        long grams =
                lot.unit() == Unit.KILOGRAM
                        ? quantity.thousandths()
                        : Typed.part(form.text("in.weight"), Unit.KILOGRAM).thousandths();
        return new Pot.Take(
                line(form), shelf[0], shelf[1], quantity, grams, form.text("in.wording"));
    }

    static int line(Form form) {
        if (!form.text("line").matches("\\d{1,4}")) {
            throw new Refused(OLD);
        }
        return Integer.parseInt(form.text("line"));
    }

    static UUID fresh(Form form) {
        return Typed.id(form.text("fresh"), OLD);
    }

    Product article(String typed) {
        String name = typed.strip();
        return products.all().stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Refused("recipe.product.unknown", name));
    }

    static long kilos(String text) {
        return Typed.part(text, Unit.KILOGRAM).thousandths();
    }

    Output output(Form form) {
        Product product = article(form.text("out.article"));
        Quantity quantity = Typed.quantity(form.text("out.quantity"), product.unit());
        return new Output(
                line(form),
                product.id(),
                Typed.id(form.text("out.room"), "lot.place.unknown"),
                quantity,
                grams(form, quantity),
                form.has("out.by", "yes"),
                Optional.empty());
    }

    /** Of pieces, what one weighs, in grams; of litres, all of it. */
    private static long grams(Form form, Quantity quantity) {
        return switch (quantity.unit()) {
            case KILOGRAM -> quantity.thousandths();
            case LITRE -> kilos(form.text("out.piece"));
            case PIECE ->
                    Math.multiplyExact(
                            quantity.thousandths() / 1000, grams(form.text("out.piece")));
        };
    }

    private static long grams(String text) {
        String digits = text.strip().replace(".", "").replaceFirst("\\s*g$", "");
        if (!digits.matches("\\d{1,5}")) {
            throw new Refused("recipe.piece.wrong");
        }
        return Long.parseLong(digits);
    }

    Loss loss(Form form) {
        Loss.Kind kind = one(Loss.Kind.class, form.text("loss.kind"));
        String to = form.text("loss.to");
        String of = form.text("loss.of");
        return new Loss(
                line(form),
                kind,
                to.isEmpty() ? kind.usual() : one(PlaceKind.class, to),
                of.isEmpty() ? Optional.empty() : Optional.of(whole(of)),
                kilos(form.text("loss.weight")));
    }

    private static int whole(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw new Refused(OLD);
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E one(Class<E> of, String name) {
        try {
            return Enum.valueOf(of, name);
        } catch (IllegalArgumentException e) {
            throw new Refused(OLD);
        }
    }

    /** The dates typed for what came out, by its line. */
    static Map<Integer, LocalDate> dates(Form form, Iterable<Integer> lines) {
        Map<Integer, LocalDate> dates = new HashMap<>();
        for (int line : lines) {
            String text = form.text("date." + line);
            if (!text.isBlank()) {
                dates.put(line, day(text));
            }
        }
        return dates;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("lab.date.wrong");
        }
    }

    Leftovers.Weighed leftovers(Form form) {
        UUID lotId = Typed.id(form.text("left.lot"), OLD);
        Lot lot = lot(lotId);
        String good = form.text("left.good");
        String away = form.text("left.away");
        return new Leftovers.Weighed(
                fresh(form),
                lotId,
                Typed.id(form.text("left.place"), OLD),
                new Quantity(thousandths(form.text("left.expected")), lot.unit()),
                away.isBlank() ? new Quantity(0, lot.unit()) : amount(away, lot),
                one(PlaceKind.class, form.text("left.to")),
                good.isBlank() ? Optional.empty() : Optional.of(amount(good, lot)));
    }

    private static long thousandths(String text) {
        if (!text.matches("\\d{1,12}")) {
            throw new Refused(OLD);
        }
        return Long.parseLong(text);
    }

    /** Portions may be put on the scale: their weight says how many there are. Zero is allowed. */
    private static Quantity amount(String text, Lot lot) {
        String typed = text.strip().toLowerCase(Locale.ITALIAN);
        if (Figures.thousandths(typed).orElse(1) == 0) {
            return new Quantity(0, lot.unit());
        }
        if (lot.pieceGrams() > 0 && typed.endsWith("kg")) {
            long grams = kilos(typed);
            return new Quantity(Rounding.halfUp(grams, 1000, lot.pieceGrams()), lot.unit());
        }
        return Typed.part(typed, lot.unit());
    }

    private Lot lot(UUID id) {
        return Optional.ofNullable(entities.find(Lot.class, id))
                .orElseThrow(() -> new Refused(OLD));
    }

    private static UUID[] pair(String text, String reason) {
        String[] parts = text.split("/");
        if (parts.length != 2) {
            throw new Refused(reason);
        }
        return new UUID[] {Typed.id(parts[0], reason), Typed.id(parts[1], reason)};
    }
}
