package it.sporta.kernel.code;

import it.sporta.kernel.code.Decoded.Why;
import it.sporta.kernel.product.Barcode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a GS1 label, as GS1-128, DataBar, DataMatrix and QR codes carry them: an
 * identifier, its data, and a separator (FNC1, sent as 1D) behind data of no fixed length.
 */
final class ElementString {

    static final char SEPARATOR = 0x1D;

    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;

    private final Map<String, String> fields;
    private final int year;

    private ElementString(Map<String, String> fields, int year) {
        this.fields = fields;
        this.year = year;
    }

    /**
     * @param year of now: it tells the century of dates
     * @throws Unclear where any part of it is not as GS1 writes it
     */
    static ElementString read(String text, int year) throws Unclear {
        Map<String, String> fields = new LinkedHashMap<>();
        String rest = text;
        while (!rest.isEmpty()) {
            String identifier = Fields.identifier(rest);
            int end = end(rest);
            String data = rest.substring(identifier.length(), end);
            Fields.require(identifier, data);
            String before = fields.put(identifier, data);
            if (before != null && !before.equals(data)) {
                throw new Unclear(Why.BROKEN, identifier);
            }
            boolean separated = end < rest.length() && rest.charAt(end) == SEPARATOR;
            rest = rest.substring(separated ? end + 1 : end);
        }
        ElementString read = new ElementString(fields, year);
        read.requireWhole();
        return read;
    }

    private static int end(String rest) throws Unclear {
        Optional<Integer> predefined = Fields.predefined(rest);
        if (predefined.isPresent()) {
            if (predefined.get() > rest.length()) {
                throw new Unclear(Why.BROKEN, Fields.identifier(rest));
            }
            return predefined.get();
        }
        int separator = rest.indexOf(SEPARATOR);
        return separator < 0 ? rest.length() : separator;
    }

    private void requireWhole() throws Unclear {
        for (String coded : new String[] {"00", "01", "02"}) {
            if (has(coded) && !Barcode.endsInItsCheckDigit(fields.get(coded))) {
                throw new Unclear(Why.BROKEN, coded);
            }
        }
        for (String dated : new String[] {"11", "12", "13", "15", "16", "17"}) {
            day(dated);
        }
        moment();
    }

    boolean has(String identifier) {
        return fields.containsKey(identifier);
    }

    Optional<String> text(String identifier) {
        return Optional.ofNullable(fields.get(identifier));
    }

    /**
     * The one field whose identifier begins so and ends in its number of decimals.
     *
     * @throws Unclear where there are several
     */
    Optional<Map.Entry<String, String>> measured(String beginning) throws Unclear {
        Optional<Map.Entry<String, String>> found = Optional.empty();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            boolean meant = field.getKey().length() == 4 && field.getKey().startsWith(beginning);
            if (meant && found.isPresent()) {
                throw new Unclear(Why.BROKEN, field.getKey());
            }
            found = meant ? Optional.of(field) : found;
        }
        return found;
    }

    /**
     * A date YYMMDD; day 00 is the last of its month.
     *
     * @throws Unclear for a day no calendar has
     */
    Optional<LocalDate> day(String identifier) throws Unclear {
        return has(identifier)
                ? Optional.of(day(identifier, fields.get(identifier)))
                : Optional.empty();
    }

    /**
     * The day of an expiry with its hour, YYMMDDHHMM.
     *
     * @throws Unclear for a moment no clock shows
     */
    Optional<LocalDate> moment() throws Unclear {
        if (!has("7003")) {
            return Optional.empty();
        }
        String written = fields.get("7003");
        int hour = Integer.parseInt(written.substring(6, 8));
        int minute = Integer.parseInt(written.substring(8));
        if (hour > LAST_HOUR || minute > LAST_MINUTE || written.startsWith("00", 4)) {
            throw new Unclear(Why.BROKEN, "7003");
        }
        return Optional.of(day("7003", written.substring(0, 6)));
    }

    private LocalDate day(String identifier, String written) throws Unclear {
        int day = Integer.parseInt(written.substring(4));
        try {
            YearMonth month =
                    YearMonth.of(
                            year(Integer.parseInt(written.substring(0, 2))),
                            Integer.parseInt(written.substring(2, 4)));
            return day == 0 ? month.atEndOfMonth() : month.atDay(day);
        } catch (DateTimeException e) {
            throw new Unclear(Why.BROKEN, identifier);
        }
    }

    /** From 49 years ago to 50 years from now (General Specifications, section 7.12). */
    private int year(int lastTwo) {
        int sameCentury = year - Math.floorMod(year, 100) + lastTwo;
        if (sameCentury - year > 50) {
            return sameCentury - 100;
        }
        return sameCentury - year < -49 ? sameCentury + 100 : sameCentury;
    }
}
