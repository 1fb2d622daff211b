package it.sporta.till.disk;

import it.sporta.kernel.Refused;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A short list that outlives the process, one file of the till's cache, written whole each time.
 *
 * @param <T> what stands in it
 */
public final class KeptList<T> {

    private static final System.Logger LOG = System.getLogger(KeptList.class.getName());
    private static final JsonBuilderFactory BUILD = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final SealedFile file;
    private final Shape<T> shape;

    /** How one of them is written, and read again. */
    public interface Shape<T> {

        /** The name under which all stand in the file. */
        String all();

        JsonObjectBuilder write(T one);

        /**
         * @throws RuntimeException of some kind when it is none
         */
        T read(JsonObject json);
    }

    /**
     * @param home the till's data folder
     * @param name of the file
     */
    public KeptList(Path home, String name, Shape<T> shape) throws IOException {
        Path cache = Files.createDirectories(home.resolve("cache"));
        this.file = new SealedFile(cache.resolve(name));
        this.shape = shape;
    }

    /** Nothing where nothing is there, or nothing that can be read. */
    public List<T> read() {
        try {
            return file.read().content().map(bytes -> parse(bytes, shape)).orElse(List.of());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, shape.all() + " cannot be read", e);
            return List.of();
        }
    }

    /**
     * On return it would survive a power cut.
     *
     * @throws Refused {@code disk.refused} when the disk does not take it: then nothing may be done
     *     that relies on it
     */
    public void keepSurely(Collection<T> all) {
        if (!keep(all)) {
            throw new Refused("disk.refused");
        }
    }

    /**
     * For what stands whether or not the disk takes it: the next change writes it again.
     *
     * @return whether it did
     */
    public boolean keep(Collection<T> all) {
        try {
            file.write(bytes(all, shape));
            return true;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, shape.all() + " cannot be kept", e);
            return false;
        }
    }

    public static <T> byte[] bytes(Collection<T> all, Shape<T> shape) {
        JsonArrayBuilder rows = BUILD.createArrayBuilder();
        all.forEach(one -> rows.add(shape.write(one)));
        return object().add(shape.all(), rows).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws RuntimeException of some kind when the bytes are no such list
     */
    public static <T> List<T> parse(byte[] bytes, Shape<T> shape) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            return objects(reader.readObject(), shape.all()).stream().map(shape::read).toList();
        }
    }

    public static JsonObjectBuilder object() {
        return BUILD.createObjectBuilder();
    }

    public static JsonArrayBuilder array(Collection<JsonObjectBuilder> rows) {
        JsonArrayBuilder array = BUILD.createArrayBuilder();
        rows.forEach(array::add);
        return array;
    }

    public static List<JsonObject> objects(JsonObject json, String field) {
        return json.getJsonArray(field).getValuesAs(JsonObject.class);
    }

    public static long number(JsonObject json, String field) {
        return json.getJsonNumber(field).longValueExact();
    }
}
