package it.sporta.till.labels;

import it.sporta.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where layouts come from: a hub's own file, else ours. A hub's own is read each time, so whoever
 * writes it sees what it does; while it is wrong nothing of its kind is printed.
 */
final class Layouts {

    private final Path own;

    /**
     * @param own folder of the hub's own; need not be there
     */
    Layouts(Path own) {
        this.own = own;
    }

    /**
     * @throws Refused as {@link LayoutText#read}, or {@code layout.unreadable}
     */
    Layout of(LabelKind kind) {
        Path file = own.resolve(kind.file());
        try {
            return LayoutText.read(kind, Files.exists(file) ? Files.readString(file) : ours(kind));
        } catch (IOException notText) {
            throw new Refused("layout.unreadable", kind.file());
        }
    }

    private static String ours(LabelKind kind) {
        try (InputStream file = Layouts.class.getResourceAsStream(kind.file())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("no layout of " + kind, e);
        }
    }
}
