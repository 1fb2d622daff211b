package it.sporta.server.identity.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The matrix of endpoints and who may use them, read from {@code privileges.txt}: a line is a verb,
 * a path as the resource writes it, and an {@link Access}.
 */
final class Privileges {

    private static final Map<String, Access> MATRIX = read();

    private Privileges() {}

    /** Empty for an endpoint nobody listed: then nobody may use it. */
    static Optional<Access> of(Class<?> resource, Method method) {
        return Optional.ofNullable(MATRIX.get(endpoint(resource, method)));
    }

    static Map<String, Access> matrix() {
        return MATRIX;
    }

    /** {@code GET /prodotti/{id}}. */
    static String endpoint(Class<?> resource, Method method) {
        return verb(method) + " " + clean(path(resource) + "/" + path(method));
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return "NONE";
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String clean(String path) {
        String single = ("/" + path).replaceAll("/+", "/");
        return single.replaceAll("\\s+", "").replaceAll("(?<=.)/$", "");
    }

    private static Map<String, Access> read() {
        Map<String, Access> matrix = new TreeMap<>();
        try (InputStream in = Privileges.class.getResourceAsStream("privileges.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(words -> matrix.put(words[0] + " " + words[1], access(words[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(matrix);
    }

    private static Access access(String name) {
        return Access.valueOf(name);
    }
}
