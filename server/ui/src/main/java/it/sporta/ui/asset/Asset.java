package it.sporta.ui.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A file a browser may have: a sheet, a script, a picture or a letter-form. It stands on the class
 * path under {@code META-INF/resources/}, our own below {@code sporta/}, those of others below
 * {@code webjars/}. Nothing is ever loaded from another host.
 *
 * @param tag the first 16 hexadecimal digits of the SHA-256 of its bytes
 * @param zipped the same bytes as gzip (RFC 1952), or empty where that saves nothing
 */
public record Asset(String path, String type, byte[] bytes, byte[] zipped, String tag) {

    private static final Pattern PATH =
            Pattern.compile("(sporta|webjars)(/[A-Za-z0-9_@][A-Za-z0-9_@.-]{0,99}){1,12}");
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("css", "text/css;charset=UTF-8"),
                    Map.entry("js", "text/javascript;charset=UTF-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("ico", "image/x-icon"));
    private static final Map<String, Asset> LOADED = new ConcurrentHashMap<>();

    /** Looks a path up; empty for one that is malformed, of another kind, or not there. */
    public static Optional<Asset> find(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(LOADED.computeIfAbsent(path, known -> load(known, type)));
    }

    /**
     * Where a template finds the file: {@code Asset.url("sporta/office.css")}. Carries its version,
     * so a browser may keep it for ever.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String url(String path) {
        Asset asset =
                find(path).orElseThrow(() -> new IllegalArgumentException("No asset " + path));
        return "/static/" + path + "?v=" + asset.tag();
    }

    private static Asset load(String path, String type) {
        String resource = "META-INF/resources/" + path;
        try (InputStream in = Asset.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            return new Asset(path, type, bytes, zip(type, bytes), tagOf(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static byte[] zip(String type, byte[] bytes) throws IOException {
        boolean text = type.startsWith("text/") || type.startsWith("image/svg");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        if (text && bytes.length > 1_000) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(bytes);
            }
        }
        return zipped.toByteArray();
    }

    private static String tagOf(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
