package it.sporta.day;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;

/** An electronic invoice as a customer's program reads it. */
final class InvoiceFile {

    private static final Path SCHEMAS =
            Path.of("../server/app/src/main/resources/it/sporta/server/fiscal/xsd");

    private final Document document;

    /** Fails when it is not valid by the schema of the Agenzia delle Entrate. */
    InvoiceFile(byte[] xml) throws Exception {
        document =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml));
        DOMImplementationLS dom =
                (DOMImplementationLS)
                        DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        byte[] signatures = Files.readAllBytes(SCHEMAS.resolve("xmldsig-core-schema.xsd"));
        factory.setResourceResolver(
                (type, namespace, publicId, systemId, base) -> answer(dom, signatures, systemId));
        try (InputStream schema = Files.newInputStream(SCHEMAS.resolve("FatturaPA-1.2.2.xsd"))) {
            factory.newSchema(new StreamSource(schema))
                    .newValidator()
                    .validate(new DOMSource(document));
        }
    }

    private static LSInput answer(DOMImplementationLS dom, byte[] signatures, String systemId) {
        LSInput input = dom.createLSInput();
        input.setSystemId(systemId);
        if (systemId.endsWith(".dtd")) {
            input.setCharacterStream(Reader.nullReader());
        } else {
            input.setByteStream(new ByteArrayInputStream(signatures));
        }
        return input;
    }

    /** The text an XPath of our own finds; empty when there is none. */
    String text(String path) throws XPathExpressionException {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }
}
