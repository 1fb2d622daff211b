package it.sporta.till.catalogue;

import it.sporta.ui.asset.Asset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The drawings of articles: from the hub's own folder first, then those that are shipped. */
public final class Pictures {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private final Optional<Path> folder;
    private final Map<String, Optional<String>> urls = new ConcurrentHashMap<>();

    public Pictures(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Where a page finds the drawing; empty when there is none of this name. */
    public Optional<String> url(String name) {
        return NAME.matcher(name).matches()
                ? urls.computeIfAbsent(name, this::find)
                : Optional.empty();
    }

    private Optional<String> find(String name) {
        if (file(name).isPresent()) {
            return Optional.of("/pictures/" + name + ".svg");
        }
        String shipped = "sporta/pictures/" + name + ".svg";
        return Asset.find(shipped).map(asset -> Asset.url(shipped));
    }

    /** The bytes of a drawing in the hub's folder. */
    Optional<byte[]> read(String name) throws IOException {
        Optional<Path> file = file(name);
        return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(file.get()));
    }

    private Optional<Path> file(String name) {
        return folder.filter(path -> NAME.matcher(name).matches())
                .map(path -> path.resolve(name + ".svg"))
                .filter(Files::isRegularFile);
    }
}
