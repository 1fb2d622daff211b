package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.kernel.product.Allergen;
import it.sporta.kernel.product.Allergens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes an ingredient's allergens stand out: in its own name where that names them, otherwise in
 * brackets behind it, {@code toma (latte)}. Labels are in Italian, therefore the words are.
 */
final class Emphasis {

    /** How Annex II of Regulation (EU) 1169/2011 calls each: its kinds, then the word for all. */
    private static final Map<Allergen, Pattern> NAMES =
            Map.ofEntries(
                    name(Allergen.GLUTEN, "grano|frumento|farro|khorasan|segale|orzo|avena"),
                    name(Allergen.CRUSTACEANS, "crostace[oi]|gamber\\w+|granchi\\w*|scamp[oi]"),
                    name(Allergen.EGGS, "uov[oa]|albume|tuorl[oi]"),
                    name(Allergen.FISH, "pesce|acciugh[ae]|alici|tonno|trota|merluzzo|salmone"),
                    name(Allergen.PEANUTS, "arachid[ei]"),
                    name(Allergen.SOYBEANS, "soia"),
                    name(Allergen.MILK, "latte|lattosio"),
                    name(
                            Allergen.NUTS,
                            "mandorl[ae]|nocciol[ae]|noc[ei]|anacardi?|pecan|pistacchi?o?"
                                    + "|macadamia"),
                    name(Allergen.CELERY, "sedano"),
                    name(Allergen.MUSTARD, "senape"),
                    name(Allergen.SESAME, "sesamo"),
                    name(Allergen.SULPHITES, "solfit[oi]|anidride solforosa"),
                    name(Allergen.LUPIN, "lupin[oi]"),
                    name(Allergen.MOLLUSCS, "mollusch?[oi]|cozz[ae]|vongol[ae]|calamar[oi]"));

    /** What is put in brackets. A cereal and a nut cannot be: the law wants to know which. */
    private static final Map<Allergen, String> WORDS =
            Map.ofEntries(
                    Map.entry(Allergen.CRUSTACEANS, "crostacei"),
                    Map.entry(Allergen.EGGS, "uova"),
                    Map.entry(Allergen.FISH, "pesce"),
                    Map.entry(Allergen.PEANUTS, "arachidi"),
                    Map.entry(Allergen.SOYBEANS, "soia"),
                    Map.entry(Allergen.MILK, "latte"),
                    Map.entry(Allergen.CELERY, "sedano"),
                    Map.entry(Allergen.MUSTARD, "senape"),
                    Map.entry(Allergen.SESAME, "semi di sesamo"),
                    Map.entry(Allergen.SULPHITES, "solfiti"),
                    Map.entry(Allergen.LUPIN, "lupini"),
                    Map.entry(Allergen.MOLLUSCS, "molluschi"));

    private static final Set<Allergen> TO_BE_NAMED = Set.of(Allergen.GLUTEN, Allergen.NUTS);

    private Emphasis() {}

    private static Map.Entry<Allergen, Pattern> name(Allergen allergen, String words) {
        return Map.entry(
                allergen,
                Pattern.compile(
                        "\\b(?:" + words + ")\\b",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    /**
     * @throws Refused {@code lab.label.unknown} where the allergens are not known, {@code
     *     lab.label.kind} where the name does not say which cereal or nut it is (Annex II, points 1
     *     and 8)
     */
    static List<Part> of(String wording, Allergens allergens) {
        if (!allergens.known()) {
            throw new Refused("lab.label.unknown", wording);
        }
        List<MatchResult> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Allergen one : allergens.sorted()) {
            List<MatchResult> here = NAMES.get(one).matcher(wording).results().toList();
            found.addAll(here);
            if (here.isEmpty()) {
                missing.add(word(one, wording));
            }
        }
        List<Part> parts = split(wording, found);
        if (!missing.isEmpty()) {
            parts.add(Part.plain(" ("));
            for (int i = 0; i < missing.size(); i++) {
                if (i > 0) {
                    parts.add(Part.plain(", "));
                }
                parts.add(Part.strong(missing.get(i)));
            }
            parts.add(Part.plain(")"));
        }
        return parts;
    }

    /** The allergens that stand out in a text. */
    static Set<Allergen> standingOut(List<Part> parts) {
        return NAMES.entrySet().stream()
                .filter(
                        one ->
                                parts.stream()
                                        .filter(Part::strong)
                                        .anyMatch(
                                                part -> one.getValue().matcher(part.text()).find()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String word(Allergen one, String wording) {
        if (TO_BE_NAMED.contains(one)) {
            throw new Refused("lab.label.kind", wording);
        }
        return Optional.ofNullable(WORDS.get(one)).orElseThrow();
    }

    private static List<Part> split(String wording, List<MatchResult> found) {
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (MatchResult one :
                found.stream().sorted((a, b) -> Integer.compare(a.start(), b.start())).toList()) {
            if (one.start() > done) {
                parts.add(Part.plain(wording.substring(done, one.start())));
            }
            parts.add(Part.strong(one.group()));
            done = one.end();
        }
        if (done < wording.length()) {
            parts.add(Part.plain(wording.substring(done)));
        }
        return parts;
    }
}
