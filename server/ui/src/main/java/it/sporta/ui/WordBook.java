package it.sporta.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words of one package in one language, as they stand in the file. */
final class WordBook {

    private final Properties words;

    private WordBook(Properties words) {
        this.words = words;
    }

    /** The books a class reads from: its language from near to far, then Italian likewise. */
    static List<WordBook> nearestFirst(Class<?> user, Locale locale) {
        List<WordBook> books = new ArrayList<>(inLanguage(user, locale.getLanguage()));
        if (!locale.getLanguage().equals("it")) {
            books.addAll(inLanguage(user, "it"));
        }
        return books;
    }

    private static List<WordBook> inLanguage(Class<?> user, String language) {
        List<WordBook> books = new ArrayList<>();
        for (String folder : folders(user.getPackageName())) {
            books.add(read(user.getClassLoader(), folder, language));
        }
        books.removeIf(book -> book.words.isEmpty());
        return books;
    }

    private static Set<String> folders(String packageName) {
        Set<String> folders = new java.util.LinkedHashSet<>();
        String folder = packageName.replace('.', '/');
        while (folder.chars().filter(c -> c == '/').count() >= 2) {
            folders.add(folder);
            folder = folder.substring(0, folder.lastIndexOf('/'));
        }
        folders.add(WordBook.class.getPackageName().replace('.', '/'));
        return folders;
    }

    /** Empty where the package has no such file. */
    static WordBook read(ClassLoader loader, String folder, String language) {
        Properties words = new Properties();
        String file = folder + "/words_" + language + ".properties";
        try (InputStream in = loader.getResourceAsStream(file)) {
            if (in != null) {
                try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                    words.load(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return new WordBook(words);
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    String sentence(String key) {
        return words.getProperty(key);
    }

    Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }
}
