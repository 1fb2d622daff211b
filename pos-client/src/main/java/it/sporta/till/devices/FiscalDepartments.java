package it.sporta.till.devices;

import it.sporta.hardware.fiscal.Nature;
import it.sporta.hardware.fiscal.Vat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where each VAT stands in a machine, as the technician confirmed it: {@code 22:1/1 N4:13/13} is 22
 * % in department 1 with VAT 1, and exempt in department 13 with VAT 13.
 */
public record FiscalDepartments(Map<Vat, Place> places) {

    private static final Pattern ONE =
            Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?|N[1-6]):(\\d{1,2})/(\\d{1,2})");

    /**
     * @param number of the department, 1 to 99
     * @param vat number of the VAT programmed for it, 1 to 99
     */
    public record Place(int number, int vat) {
        public Place {
            if (number < 1 || number > 99 || vat < 1 || vat > 99) {
                throw new IllegalArgumentException("a department and a VAT are 1 to 99");
            }
        }
    }

    public FiscalDepartments {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        if (places.isEmpty()) {
            throw new IllegalArgumentException("nothing can be sold without a department");
        }
        if (places.values().stream().map(Place::number).distinct().count() < places.size()) {
            throw new IllegalArgumentException("a department has one VAT");
        }
    }

    /**
     * @throws IllegalArgumentException for what is none, and for a VAT that stands there twice
     */
    static FiscalDepartments parse(String text) {
        Map<Vat, Place> places = new LinkedHashMap<>();
        for (String word : text.strip().split("\\s+")) {
            Matcher one = ONE.matcher(word);
            if (!one.matches()) {
                throw new IllegalArgumentException("no department: " + word);
            }
            Place place = new Place(Integer.parseInt(one.group(2)), Integer.parseInt(one.group(3)));
            if (places.put(vat(one.group(1)), place) != null) {
                throw new IllegalArgumentException("twice: " + word);
            }
        }
        return new FiscalDepartments(places);
    }

    private static Vat vat(String text) {
        if (text.startsWith("N")) {
            return Vat.of(Nature.valueOf(text));
        }
        String[] parts = text.split("[.,]");
        String hundredths = parts.length < 2 ? "00" : (parts[1] + "0").substring(0, 2);
        return Vat.rate(Integer.parseInt(parts[0]) * 100 + Integer.parseInt(hundredths));
    }

    /** By VAT, as a driver wants it. */
    <D> Map<Vat, D> as(Function<Place, D> driver) {
        return places.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> driver.apply(one.getValue())));
    }
}
