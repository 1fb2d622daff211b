package it.sporta.hardware.fiscal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A piece of a request: a name, attributes and what stands inside. */
public final class Element {
    private final String name;
    private final Map<String, String> attributes = new TreeMap<>();
    private final List<Element> children = new ArrayList<>();

    /**
     * @param pairs name and value, name and value
     */
    public Element(String name, String... pairs) {
        this.name = name;
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
    }

    public Element with(Element child) {
        children.add(child);
        return this;
    }

    /** As XML without a declaration. */
    public String text() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        text.append('<').append(name);
        attributes.forEach(
                (key, value) ->
                        text.append(' ')
                                .append(key)
                                .append("=\"")
                                .append(escaped(value))
                                .append('"'));
        if (children.isEmpty()) {
            text.append("/>");
            return;
        }
        text.append('>');
        children.forEach(child -> child.write(text));
        text.append("</").append(name).append('>');
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
