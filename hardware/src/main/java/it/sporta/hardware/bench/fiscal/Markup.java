package it.sporta.hardware.bench.fiscal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A request as a machine reads it: the element that orders, and what stands in it, in order. */
record Markup(Element element) {

    /** Empty when it is no XML. */
    static Optional<Markup> read(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(
                    new Markup(
                            builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement()));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    String name() {
        return element.getLocalName();
    }

    /** The one element in a wrapping; itself when it is not of that name. */
    Optional<Markup> inside(String wrapping) {
        return name().equals(wrapping) ? children().stream().findFirst() : Optional.of(this);
    }

    List<Markup> children() {
        List<Markup> found = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                found.add(new Markup(child));
            }
        }
        return found;
    }

    /** Empty when there is none of that name. */
    String get(String attribute) {
        return element.getAttribute(attribute);
    }

    boolean has(String attribute) {
        return element.hasAttribute(attribute);
    }

    /** A whole number of the form the protocol asks for. */
    long number(String attribute, String form) throws Objection {
        String text = get(attribute);
        if (!text.matches(form)) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        return Long.parseLong(text.replaceAll("[.,]", ""));
    }

    String text(String attribute, int most) throws Objection {
        String text = get(attribute);
        if (text.isBlank() || text.codePointCount(0, text.length()) > most) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        return text;
    }
}
