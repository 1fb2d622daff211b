package it.sporta.server.catalogue.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.Allergen;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Particulars;
import it.sporta.server.catalogue.Product;
import it.sporta.ui.Figures;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Between the fields of the form and what the catalogue takes. */
final class ProductForm {

    static final Set<String> FIELDS =
            Set.of(
                    "product.name",
                    "product.twin",
                    "product.short",
                    "product.family",
                    "product.unit",
                    "product.vat",
                    "product.barcodes",
                    "product.allergens",
                    "product.tare",
                    "product.producer",
                    "product.origin",
                    "product.category",
                    "product.variety",
                    "product.date",
                    "product.life",
                    "product.picture",
                    "product.likes",
                    "product.hubs",
                    "product.tap",
                    "price.cents",
                    "price.from",
                    "price.sure",
                    "price.correcting");

    private ProductForm() {}

    static Form filledFrom(Product product) {
        Form form =
                Form.empty(FIELDS)
                        .with("product.name", product.name())
                        .with("product.short", product.shortName())
                        .with("product.family", product.family())
                        .with("product.unit", product.unit().name())
                        .with("product.vat", product.vatClass())
                        .with("product.barcodes", joined(product))
                        .with("product.tare", Long.toString(product.tareGrams()))
                        .with("product.producer", product.producer().map(UUID::toString).orElse(""))
                        .with("product.origin", product.origin())
                        .with("product.category", product.category())
                        .with("product.variety", product.variety())
                        .with("product.date", product.dateKind().name())
                        .with("product.life", Integer.toString(product.shelfLifeDays()))
                        .with("product.picture", product.picture())
                        .with("product.likes", product.lookAlikes())
                        .with("product.tap", product.isOnTap() ? "yes" : "")
                        .with("revision", Long.toString(product.revision()));
        form.with(
                "product.hubs", product.hubs().stream().map(UUID::toString).toArray(String[]::new));
        return allergens(form, product.allergens());
    }

    private static String joined(Product product) {
        return product.barcodes().stream().map(Barcode::digits).collect(Collectors.joining(" "));
    }

    private static Form allergens(Form form, Allergens allergens) {
        String known = allergens.contained().isEmpty() ? "none" : "some";
        return form.with("product.allergens", allergens.known() ? known : "unknown")
                .with(
                        "product.allergen",
                        allergens.sorted().stream().map(Allergen::name).toArray(String[]::new));
    }

    /** Empty when something was refused; it then stands beside its field. */
    static Optional<Particulars> read(Form form) {
        var unit = form.read("product.unit", ProductForm::unit);
        var barcodes = form.read("product.barcodes", ProductForm::barcodes);
        var allergens = form.attempt(() -> allergens(form));
        var tare = form.read("product.tare", text -> whole(text, "product.tare.wrong"));
        var producer = form.read("product.producer", ProductForm::producer);
        var date = form.read("product.date", ProductForm::dateKind);
        var life = form.read("product.life", text -> whole(text, "product.life.wrong"));
        var hubs = form.attempt(() -> hubs(form));
        if (form.isRefused()) {
            return Optional.empty();
        }
        return form.attempt(
                () ->
                        new Particulars(
                                form.text("product.name"),
                                form.text("product.short"),
                                form.text("product.family"),
                                unit.orElseThrow(),
                                form.text("product.vat"),
                                barcodes.orElseThrow(),
                                allergens.orElseThrow(),
                                tare.orElseThrow(),
                                producer.orElseThrow(),
                                form.text("product.origin"),
                                form.text("product.category"),
                                form.text("product.variety"),
                                date.orElseThrow(),
                                life.orElseThrow().intValue(),
                                form.text("product.picture"),
                                form.text("product.likes"),
                                hubs.orElseThrow(),
                                form.has("product.tap", "yes")));
    }

    static Set<Barcode> barcodes(String text) {
        Set<Barcode> codes = new LinkedHashSet<>();
        for (String code : text.strip().split("[\\s,;]+")) {
            if (!code.isEmpty()) {
                codes.add(
                        Barcode.parse(code)
                                .orElseThrow(() -> new Refused("product.barcodes.wrong", code)));
            }
        }
        return codes;
    }

    private static Allergens allergens(Form form) {
        Set<Allergen> marked = EnumSet.noneOf(Allergen.class);
        for (Allergen allergen : Allergen.values()) {
            if (form.has("product.allergen", allergen.name())) {
                marked.add(allergen);
            }
        }
        return switch (form.text("product.allergens")) {
            case "unknown" -> unmarked(marked, Allergens.UNKNOWN);
            case "none" -> unmarked(marked, Allergens.NONE);
            case "some" -> some(marked);
            default -> throw new Refused("product.allergens.missing");
        };
    }

    private static Allergens unmarked(Set<Allergen> marked, Allergens answer) {
        if (!marked.isEmpty()) {
            throw new Refused("product.allergens.none");
        }
        return answer;
    }

    private static Allergens some(Set<Allergen> marked) {
        if (marked.isEmpty()) {
            throw new Refused("product.allergens.missing");
        }
        return new Allergens(true, marked);
    }

    private static Unit unit(String text) {
        try {
            return Unit.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("product.unit.missing");
        }
    }

    private static DateKind dateKind(String text) {
        try {
            return DateKind.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("product.date.missing");
        }
    }

    private static Optional<UUID> producer(String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(id(text, "product.producer.unknown"));
    }

    private static Set<UUID> hubs(Form form) {
        return form.all("product.hubs").stream()
                .map(hub -> id(hub, "product.hubs.unknown"))
                .collect(Collectors.toSet());
    }

    static UUID id(String text, String reason) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(reason);
        }
    }

    /** Empty counts as none. */
    static long whole(String text, String reason) {
        if (!text.strip().matches("\\d{0,9}")) {
            throw new Refused(reason);
        }
        return text.isBlank() ? 0 : Long.parseLong(text.strip());
    }

    static long cents(String text) {
        return Figures.cents(text).orElseThrow(() -> new Refused("price.cents.wrong"));
    }

    /** Not a past day: what was sold then is sold. */
    static LocalDate from(String text, LocalDate today) {
        LocalDate day = day(text);
        if (day.isBefore(today)) {
            throw new Refused("price.from.past");
        }
        return day;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("price.from.wrong");
        }
    }
}
