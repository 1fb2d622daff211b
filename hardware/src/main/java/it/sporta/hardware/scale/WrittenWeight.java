package it.sporta.hardware.scale;

import it.sporta.hardware.scale.Indication.Garbage;
import it.sporta.hardware.scale.Indication.Load;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Reading.State;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A weight as scales write it, decimal digits and a unit, to whole grams; nothing is rounded. */
public final class WrittenWeight {
    private static final Pattern NUMBER =
            Pattern.compile(" *([+-]?) *(\\d{1,8}(?:[.,]\\d{1,6})?) *");
    private static final Pattern ANY_UNIT = Pattern.compile("[a-z%:/]{1,5}");

    private WrittenWeight() {}

    /**
     * A figure below zero, in pounds or finer than a gram is a trouble with a name; what is neither
     * number nor unit is garbage.
     *
     * @param number such as {@code " 1.250"} or {@code "- 0.005"}, with a point or a comma
     * @param unit kg, g or t, in either case, with or without blanks
     * @param net whether the scale took a tare off
     */
    public static Indication read(String number, String unit, boolean net) {
        Matcher written = NUMBER.matcher(number);
        String name = unit.strip().toLowerCase(Locale.ROOT);
        if (!written.matches() || !ANY_UNIT.matcher(name).matches()) {
            return new Garbage();
        }
        BigDecimal figure = new BigDecimal(written.group(2).replace(',', '.'));
        boolean negative = written.group(1).equals("-") && figure.signum() != 0;
        return switch (name) {
            case "g" -> inGrams(figure, negative, net);
            case "kg" -> inGrams(figure.movePointRight(3), negative, net);
            case "t" -> inGrams(figure.movePointRight(6), negative, net);
            default -> new Trouble(State.CONFIGURATION);
        };
    }

    private static Indication inGrams(BigDecimal grams, boolean negative, boolean net) {
        if (negative) {
            return new Trouble(State.BELOW_ZERO);
        }
        boolean whole = grams.stripTrailingZeros().scale() <= 0;
        return whole ? new Load(grams.longValueExact(), net) : new Trouble(State.CONFIGURATION);
    }
}
