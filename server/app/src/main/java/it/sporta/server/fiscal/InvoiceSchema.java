package it.sporta.server.fiscal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The schema of the ordinary electronic invoice, version 1.2.2 of the Agenzia delle Entrate. What
 * we write is valid in 1.2.3 too, which only adds TD29 and RF20. Nothing is fetched: the schema
 * names its import by an address, and the copy beside it is read instead.
 */
final class InvoiceSchema {

    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";
    private static final Schema SCHEMA = load();

    private InvoiceSchema() {}

    /** The first error, in the words of the parser; empty when the document is valid. */
    static Optional<String> error(Document document) {
        try {
            Validator validator = SCHEMA.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.validate(new DOMSource(document));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read while validating", e);
        }
    }

    private static Schema load() {
        try (InputStream invoice = resource("FatturaPA-1.2.2.xsd")) {
            DOMImplementationLS dom =
                    (DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setResourceResolver(
                    (type, namespace, publicId, systemId, base) ->
                            answer(dom, namespace, systemId));
            return factory.newSchema(new StreamSource(invoice));
        } catch (IOException | SAXException | ReflectiveOperationException e) {
            throw new IllegalStateException("the schema of the invoice is shipped", e);
        }
    }

    private static LSInput answer(DOMImplementationLS dom, String namespace, String systemId) {
        LSInput input = dom.createLSInput();
        input.setSystemId(systemId);
        if (SIGNATURES.equals(namespace)) {
            input.setByteStream(resource("xmldsig-core-schema.xsd"));
        } else if (systemId.endsWith("XMLSchema.dtd")) {
            input.setCharacterStream(Reader.nullReader());
        } else {
            throw new IllegalArgumentException("not shipped: " + systemId);
        }
        return input;
    }

    private static InputStream resource(String name) {
        return InvoiceSchema.class.getResourceAsStream("xsd/" + name);
    }
}
