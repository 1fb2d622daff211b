package it.sporta.hardware.fiscal.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An answer in XML, read whole: the element that answers, its attributes, and the texts inside by
 * their path below it ({@code addInfo} counts for nothing), in the order they came. An attribute
 * inside stands under {@code path@name}.
 */
public record Reply(String root, Map<String, String> attributes, Map<String, String> texts) {
    public Reply {
        attributes = Map.copyOf(attributes);
        texts = new LinkedHashMap<>(texts);
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).map(String::strip);
    }

    /** The text at a path such as {@code lastDocument/number}; empty when absent or blank. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path)).map(String::strip).filter(s -> !s.isEmpty());
    }

    /** A whole number of at most nine digits; empty when it is anything else. */
    public OptionalInt number(String path) {
        return Digits.number(text(path).orElse(""));
    }

    /** Euro with a comma or a dot and two decimals, in cents; empty when it is anything else. */
    public OptionalLong cents(String path) {
        return Digits.cents(text(path).orElse(""));
    }

    /** {@code 0} or {@code 1}; empty when it is anything else. */
    public Optional<Boolean> flag(String path) {
        return text(path).filter(t -> t.equals("0") || t.equals("1")).map("1"::equals);
    }
}
