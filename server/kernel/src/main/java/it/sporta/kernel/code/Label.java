package it.sporta.kernel.code;

import it.sporta.kernel.code.Decoded.Goods;
import it.sporta.kernel.code.Decoded.Why;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.Barcode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The fields of a GS1 label as goods that are sold. */
final class Label {

    /** Euro, as ISO 4217 numbers it. */
    private static final String EURO = "978";

    private final ElementString fields;
    private final String text;

    private Label(ElementString fields, String text) {
        this.fields = fields;
        this.text = text;
    }

    /**
     * @param text as the scanner gave it, without a leading separator
     * @throws Unclear where nothing can be sold by it
     */
    static Goods read(String text, int year) throws Unclear {
        return new Label(ElementString.read(text, year), Codes.printable(text)).goods();
    }

    private Goods goods() throws Unclear {
        if (fields.has("00") || fields.has("02")) {
            throw new Unclear(Why.CRATE, text);
        }
        Barcode article =
                fields.text("01")
                        .flatMap(Barcode::parse)
                        .orElseThrow(() -> new Unclear(Why.NO_ARTICLE, text));
        return new Goods(article, measure(), fields.text("10"), useBy(), fields.day("15"), text);
    }

    /** The earlier where it says both the day and the hour. */
    private Optional<LocalDate> useBy() throws Unclear {
        Optional<LocalDate> day = fields.day("17");
        Optional<LocalDate> moment = fields.moment();
        return moment.filter(hour -> day.isEmpty() || hour.isBefore(day.get())).or(() -> day);
    }

    private Measure measure() throws Unclear {
        Optional<Map.Entry<String, String>> pounds = fields.measured("320");
        Optional<Map.Entry<String, String>> weight = fields.measured("310");
        if (pounds.isPresent() && weight.isEmpty()) {
            throw new Unclear(Why.MEASURE, pounds.get().getKey());
        }
        Optional<Long> grams = Optional.empty();
        if (weight.isPresent()) {
            grams = Optional.of(upTo(Measure.HEAVIEST, scaled(weight.get(), "", 3), weight.get()));
        }
        Optional<Money> total = total();
        if (grams.isPresent() && total.isPresent()) {
            return new Measure.WeightAndPrice(grams.get(), total.get());
        }
        if (grams.isPresent()) {
            return new Measure.Weight(grams.get());
        }
        return total.isPresent() ? new Measure.Price(total.get()) : counted();
    }

    private Measure counted() throws Unclear {
        if (!fields.has("30")) {
            return new Measure.None();
        }
        Map.Entry<String, String> count = Map.entry("30", fields.text("30").orElseThrow());
        long pieces = Long.parseLong(count.getValue());
        return new Measure.Pieces(upTo(Measure.MOST, pieces, count));
    }

    private Optional<Money> total() throws Unclear {
        Optional<Map.Entry<String, String>> local = fields.measured("392");
        Optional<Map.Entry<String, String>> foreign = fields.measured("393");
        if (local.isPresent() && foreign.isPresent()) {
            throw new Unclear(Why.BROKEN, "393");
        }
        if (foreign.isPresent() && !foreign.get().getValue().startsWith(EURO)) {
            throw new Unclear(Why.MEASURE, foreign.get().getKey());
        }
        Map.Entry<String, String> price = local.or(() -> foreign).orElse(null);
        if (price == null) {
            return Optional.empty();
        }
        long cents = scaled(price, foreign.isPresent() ? EURO : "", 2);
        return Optional.of(Money.cents(upTo(Measure.DEAREST, cents, price)));
    }

    /**
     * A figure in whole parts: the identifier's last digit says how many decimals it has.
     *
     * @param head what stands before the figure
     * @param finest how many decimals the parts have
     * @throws Unclear where it is finer than that: rounding would make up a figure
     */
    private static long scaled(Map.Entry<String, String> field, String head, int finest)
            throws Unclear {
        long figure = Long.parseLong(field.getValue().substring(head.length()));
        int decimals = field.getKey().charAt(3) - '0';
        for (int more = decimals; more < finest; more++) {
            figure = Math.multiplyExact(figure, 10L);
        }
        for (int less = finest; less < decimals; less++) {
            if (figure % 10 != 0) {
                throw new Unclear(Why.MEASURE, field.getKey());
            }
            figure /= 10;
        }
        return figure;
    }

    private long upTo(long most, long figure, Map.Entry<String, String> field) throws Unclear {
        if (figure == 0) {
            throw new Unclear(Why.NOTHING, text);
        }
        if (figure > most) {
            throw new Unclear(Why.BROKEN, field.getKey());
        }
        return figure;
    }
}
