package it.sporta.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a screen in the reader's language: Italian first, English beside it.
 *
 * <p>They live in {@code words_it.properties} and {@code words_en.properties} (UTF-8) in the
 * package of the view or in one above it, nearest first, down to {@code it.sporta.<application>};
 * last come the words of {@code it.sporta.ui}. Parameters are named: {@code mancano={count} pezzi
 * all'appello}. Nothing is quoted and an apostrophe is an apostrophe; that is why MessageFormat,
 * which eats them, is not used.
 *
 * <p>A word missing in English is said in Italian; one missing in Italian is our mistake and
 * throws: it must fail in a test and not stand as ??? on a screen.
 */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Words> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final List<WordBook> books;

    private Words(Locale locale, List<WordBook> books) {
        this.locale = locale;
        this.books = books;
    }

    /** The words for what stands in the package of this class. */
    public static Words of(Class<?> user, Locale wanted) {
        Locale locale = firstKnown(List.of(wanted));
        return KNOWN.computeIfAbsent(
                user.getName() + " " + locale,
                key -> new Words(locale, WordBook.nearestFirst(user, locale)));
    }

    /** Italian or English, whichever is asked for first; Italian when neither is. */
    public static Locale firstKnown(List<Locale> wanted) {
        for (Locale locale : wanted) {
            if (locale.getLanguage().equals("it") || locale.getLanguage().equals("en")) {
                return Locale.forLanguageTag(locale.getLanguage());
            }
        }
        return Locale.ITALIAN;
    }

    /** The language of these words, as the {@code lang} attribute has it. */
    public String language() {
        return locale.getLanguage();
    }

    public boolean has(String key) {
        return books.stream().anyMatch(book -> book.has(key));
    }

    /**
     * The sentence under the key.
     *
     * @param namesAndValues pairs for the places in braces: {@code "count", 3}
     * @throws IllegalArgumentException if the key, or a value for a place, is missing
     */
    public String text(String key, Object... namesAndValues) {
        String sentence =
                books.stream()
                        .filter(book -> book.has(key))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No words for " + key))
                        .sentence(key);
        return sentence.indexOf('{') < 0 ? sentence : fill(key, sentence, namesAndValues);
    }

    /** "1 pezzo", "3 pezzi": takes {@code key.one} or {@code key.many}, with {@code {count}}. */
    public String count(String key, long count) {
        return text(key + (count == 1 ? ".one" : ".many"), "count", count);
    }

    private static String fill(String key, String sentence, Object... namesAndValues) {
        Matcher place = PLACE.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String value = value(key, place.group(1), namesAndValues);
            place.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return place.appendTail(filled).toString();
    }

    private static String value(String key, String name, Object... namesAndValues) {
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (name.equals(namesAndValues[i])) {
                return String.valueOf(namesAndValues[i + 1]);
            }
        }
        throw new IllegalArgumentException(key + " has no value for " + name);
    }
}
