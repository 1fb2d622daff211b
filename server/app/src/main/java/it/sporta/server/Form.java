package it.sporta.server;

import it.sporta.kernel.Refused;
import it.sporta.ui.Words;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a person typed and what is wrong with it. A field is named like the reasons it may be
 * refused for: {@code product.name.missing} stands beside {@code product.name}; a reason of no
 * field stands above the form.
 */
public final class Form {

    private final Set<String> fields;
    private final MultivaluedMap<String, String> typed;
    private final Map<String, Refused> problems = new LinkedHashMap<>();

    private Form(MultivaluedMap<String, String> typed, Set<String> fields) {
        this.typed = typed;
        this.fields = Set.copyOf(fields);
    }

    public static Form of(MultivaluedMap<String, String> typed, Set<String> fields) {
        return new Form(typed, fields);
    }

    public static Form empty(Set<String> fields) {
        return new Form(new MultivaluedHashMap<>(), fields);
    }

    /** Fills a field before anybody types. */
    public Form with(String field, String... values) {
        typed.put(field, new ArrayList<>(List.of(values)));
        return this;
    }

    /** As typed; empty where the form had no such field. */
    public String text(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** Reads a field; what the reader refuses is noted, and the answer is empty. */
    public <T> Optional<T> read(String field, Function<String, T> reader) {
        return attempt(() -> reader.apply(text(field)));
    }

    /** Does something with what was typed; a refusal is noted, and the answer is empty. */
    public <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Refused refused) {
            refuse(refused);
            return Optional.empty();
        }
    }

    public void refuse(Refused refused) {
        problems.putIfAbsent(fieldOf(refused), refused);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    private static String fieldOf(Refused refused) {
        String reason = refused.reason();
        return reason.substring(0, Math.max(0, reason.lastIndexOf('.')));
    }

    public boolean isWrong(String field) {
        return problems.containsKey(field);
    }

    /** The sentence beside a field, or empty. */
    public String problem(String field, Words words) {
        return isWrong(field) ? sentence(problems.get(field), words) : "";
    }

    /** The sentences that belong to no field of the form. */
    public List<String> general(Words words) {
        return problems.entrySet().stream()
                .filter(problem -> !fields.contains(problem.getKey()))
                .map(problem -> sentence(problem.getValue(), words))
                .toList();
    }

    private static String sentence(Refused refused, Words words) {
        return words.text(refused.reason(), Refusals.message(refused).parameters().toArray());
    }
}
