package it.sporta.hardware.fiscal.wire;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads answers as machines really send them: with a byte order mark or line breaks before, with an
 * envelope under any prefix or without, with more elements than promised or fewer. What is not
 * whole is nothing.
 */
public final class ReplyReader {
    private static final Set<String> WRAPPING = Set.of("Envelope", "Body", "Header");
    private static final String UNSEEN = "addInfo";
    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private String root = "";

    private ReplyReader() {}

    /** Empty when it is no whole XML document with an element that answers. */
    public static Optional<Reply> read(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && bytes[start] != '<') {
            start++;
        }
        if (start == bytes.length || bytes.length > MOST_BYTES || !isBlank(bytes, start)) {
            return Optional.empty();
        }
        ReplyReader reader = new ReplyReader();
        try {
            reader.all(
                    safe().createXMLStreamReader(
                                    new ByteArrayInputStream(bytes, start, bytes.length - start)));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return reader.root.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reply(reader.root, reader.attributes, reader.texts));
    }

    /** Only a byte order mark or white space may stand before the first element. */
    private static boolean isBlank(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int octet = bytes[i] & 0xFF;
            if (octet > ' ' && octet != 0xEF && octet != 0xBB && octet != 0xBF) {
                return false;
            }
        }
        return true;
    }

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private void all(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    text.setLength(0);
                    enter(xml);
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA ->
                        text.append(xml.getText());
                case XMLStreamReader.END_ELEMENT -> {
                    leave(text.toString());
                    text.setLength(0);
                }
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                        throw new XMLStreamException("a machine sends no entities");
                default -> {
                    // comments, instructions and white space between elements say nothing
                }
            }
        }
    }

    /** Prefixes vary, and some machines forget to declare theirs. */
    private static String local(XMLStreamReader xml) {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private void enter(XMLStreamReader xml) {
        String name = local(xml);
        if (root.isEmpty() && !WRAPPING.contains(name)) {
            root = name;
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        } else if (!root.isEmpty()) {
            path.addLast(name);
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                texts.putIfAbsent(
                        where() + "@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
    }

    private String where() {
        return path.stream().filter(step -> !step.equals(UNSEEN)).collect(Collectors.joining("/"));
    }

    private void leave(String text) {
        if (!path.isEmpty()) {
            texts.putIfAbsent(where(), text);
            path.removeLast();
        }
    }
}
