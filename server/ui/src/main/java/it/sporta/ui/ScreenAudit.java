package it.sporta.ui;

import it.sporta.ui.asset.Icon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what would fail on a screen only when someone opens it: a missing template, word or icon.
 * For the tests of every application.
 */
public final class ScreenAudit {

    private static final Pattern WORD = Pattern.compile("words\\.text\\(\"([^\"]+)\"\\s*[,)]");
    private static final Pattern COUNT = Pattern.compile("words\\.count\\(\"([^\"]+)\"");
    private static final Pattern ICON = Pattern.compile("Icon\\.of\\(\"([^\"]+)\"\\)");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern INLINE = Pattern.compile("\\s(style|on[a-z]+|hx-on[:a-z-]*)=");

    private final List<String> complaints = new ArrayList<>();

    private ScreenAudit() {}

    /**
     * One sentence for each thing wrong with these views; empty when all is well.
     *
     * @param root where the templates' sources stand: {@code src/main/jte}
     */
    @SafeVarargs
    public static List<String> of(Path root, Class<? extends View>... views) throws IOException {
        ScreenAudit audit = new ScreenAudit();
        for (Class<? extends View> view : views) {
            audit.look(root, view);
        }
        return audit.complaints;
    }

    /** The same for one template, such as a frame, that uses the words of this class's package. */
    public static List<String> ofTemplate(Path file, Class<?> owner) throws IOException {
        ScreenAudit audit = new ScreenAudit();
        audit.read(file, owner);
        return audit.complaints;
    }

    /** What the two languages of the words in this class's package do not share. */
    public static List<String> ofWords(Class<?> owner) {
        String folder = owner.getPackageName().replace('.', '/');
        WordBook italian = WordBook.read(owner.getClassLoader(), folder, "it");
        WordBook english = WordBook.read(owner.getClassLoader(), folder, "en");
        List<String> complaints = new ArrayList<>();
        Set<String> keys = new TreeSet<>(italian.keys());
        keys.addAll(english.keys());
        if (keys.isEmpty()) {
            complaints.add(folder + " has no words");
        }
        for (String key : keys) {
            if (!italian.has(key) || !english.has(key)) {
                complaints.add(key + " is missing in " + (italian.has(key) ? "en" : "it"));
            } else if (!places(italian.sentence(key)).equals(places(english.sentence(key)))) {
                complaints.add(key + " has other places in it than in en");
            }
        }
        return complaints;
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        each(PLACE, sentence, places::add);
        return places;
    }

    private void look(Path root, Class<? extends View> view) throws IOException {
        Path file = root.resolve(Templates.nameOf(view));
        if (Files.exists(file)) {
            read(file, view);
        } else {
            complaints.add(view.getSimpleName() + " has no template " + file);
        }
    }

    private void read(Path file, Class<?> owner) throws IOException {
        String source = Files.readString(file);
        for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = Words.of(owner, locale);
            each(WORD, source, key -> want(words, key, file));
            each(COUNT, source, key -> want(words, key + ".one", file));
            each(COUNT, source, key -> want(words, key + ".many", file));
        }
        each(ICON, source, name -> wantIcon(name, file));
        if (INLINE.matcher(source).find()) {
            complaints.add(file + " has a style or script the content security policy forbids");
        }
    }

    private void want(Words words, String key, Path file) {
        if (!words.has(key)) {
            complaints.add(file + " asks for " + key + ", missing in " + words.language());
        }
    }

    private void wantIcon(String name, Path file) {
        if (!Icon.names().contains(name)) {
            complaints.add(file + " asks for the icon " + name + ", which nobody drew");
        }
    }

    private static void each(Pattern pattern, String source, Consumer<String> use) {
        Matcher found = pattern.matcher(source);
        while (found.find()) {
            use.accept(found.group(found.groupCount() == 0 ? 0 : 1));
        }
    }
}
