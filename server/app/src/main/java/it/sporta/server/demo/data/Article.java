package it.sporta.server.demo.data;

import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Particulars;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An article of the demo.
 *
 * @param particulars without producer, whose id is given when it is met
 * @param months when it is sold; empty means always
 * @param usually the way it usually leaves the hub
 * @param stocked false for what is made to order at the bar
 */
public record Article(
        String key,
        String producer,
        Particulars particulars,
        Set<Month> months,
        SupplyMode usually,
        boolean stocked) {

    public boolean isSoldOn(LocalDate day) {
        return months.isEmpty() || months.contains(day.getMonth());
    }

    public boolean isWeighed() {
        return particulars.unit() == Unit.KILOGRAM;
    }

    /** As it is described once its producer is known. */
    public Particulars from(UUID producerId) {
        Particulars p = particulars;
        return new Particulars(
                p.name(),
                p.shortName(),
                p.family(),
                p.unit(),
                p.vatClass(),
                p.barcodes(),
                p.allergens(),
                p.tareGrams(),
                Optional.of(producerId),
                p.origin(),
                p.category(),
                p.variety(),
                p.dateKind(),
                p.shelfLifeDays(),
                p.picture(),
                p.lookAlikes(),
                p.hubs(),
                p.onTap());
    }

    static Article of(Entry row, Map<String, ?> producers, Map<String, ?> hubs) {
        return new Article(
                row.text("key"),
                row.known("producer", producers),
                particulars(row, hubs),
                months(row),
                row.one("supply_mode", SupplyMode.class),
                !stocked(row).equals("no"));
    }

    private static String stocked(Entry row) {
        String answer = row.text("stocked");
        if (!Set.of("yes", "no", "tap").contains(answer)) {
            throw row.bad("stocked is neither yes nor no nor tap: " + answer);
        }
        return answer;
    }

    private static Particulars particulars(Entry row, Map<String, ?> hubs) {
        String family = row.text("family");
        Unit unit = row.one("unit", Unit.class);
        String vatClass = row.text("vat_class");
        Set<Barcode> codes = row.value("barcode", Article::barcodes);
        Allergens allergens = row.value("allergens", Allergens::parse);
        int tare = row.maybe("tare_grams").isEmpty() ? 0 : row.small("tare_grams", 0, 5_000);
        String origin = row.text("origin");
        DateKind dateKind = row.one("date_kind", DateKind.class);
        int life =
                row.maybe("shelf_life_days").isEmpty() ? 0 : row.small("shelf_life_days", 0, 3_650);
        Set<UUID> sold =
                row.list("hubs").stream()
                        .map(hub -> Keys.hub(row.requireKnown("hubs", hub, hubs)))
                        .collect(Collectors.toSet());
        return row.value(
                "name",
                name ->
                        new Particulars(
                                name,
                                row.text("short_name"),
                                family,
                                unit,
                                vatClass,
                                codes,
                                allergens,
                                tare,
                                Optional.empty(),
                                origin,
                                row.maybe("category"),
                                row.maybe("variety"),
                                dateKind,
                                life,
                                row.text("picture"),
                                row.maybe("look_alike"),
                                sold,
                                stocked(row).equals("tap")));
    }

    private static Set<Barcode> barcodes(String text) {
        return text.isEmpty() ? Set.of() : Set.of(new Barcode(text));
    }

    private static Set<Month> months(Entry row) {
        List<String> numbers = row.list("months");
        Set<Month> months = EnumSet.noneOf(Month.class);
        for (String number : numbers) {
            if (!number.matches("[1-9]|1[0-2]")) {
                throw row.bad("months holds no month: " + number);
            }
            months.add(Month.of(Integer.parseInt(number)));
        }
        return months;
    }
}
