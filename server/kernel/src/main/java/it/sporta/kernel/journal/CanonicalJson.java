package it.sporta.kernel.journal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One spelling for each content: UTF-8, keys sorted, no white space, integers only, strings in NFC,
 * only the escapes that RFC 8259 requires. Two different contents never give the same bytes, and
 * the same content gives the same bytes on every machine.
 */
final class CanonicalJson {

    private final StringBuilder out = new StringBuilder(512);

    private CanonicalJson() {}

    /**
     * @param value maps with ASCII keys, lists, strings, whole numbers, booleans
     * @throws IllegalArgumentException for anything else
     */
    static Bytes bytes(Map<String, ?> value) {
        CanonicalJson json = new CanonicalJson();
        json.object(value);
        return Bytes.of(json.out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("not canonical: " + value);
        }
    }

    private void object(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        char before = '{';
        for (Map.Entry<String, Object> field : sorted.entrySet()) {
            out.append(before);
            string(field.getKey());
            out.append(':');
            value(field.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void array(List<?> list) {
        char before = '[';
        for (Object element : list) {
            out.append(before);
            value(element);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private void string(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        out.append('"');
        for (int i = 0; i < normal.length(); i++) {
            character(normal.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
