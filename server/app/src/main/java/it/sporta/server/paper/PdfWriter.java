package it.sporta.server.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import it.sporta.ui.Paper;
import it.sporta.ui.Papers;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

/**
 * Sends a paper as PDF. Sheets of style and letters come from the class path and from nowhere else:
 * a name on a paper can make this server fetch nothing.
 */
@Provider
@Produces(PdfWriter.PDF)
public final class PdfWriter implements MessageBodyWriter<Paper> {

    public static final String PDF = "application/pdf";

    private static final String SHEET = "/META-INF/resources/sporta/paper.css";
    private static final String LETTERS =
            "/META-INF/resources/webjars/bootstrap-italia/2.17.0/dist/fonts/Titillium_Web/"
                    + "titillium-web-v10-latin-ext_latin-";

    static {
        // It tells of every step of every page.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private final Papers papers = new Papers();

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
        return Paper.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Paper paper,
            Class<?> type,
            Type generic,
            Annotation[] notes,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(pdf(paper));
    }

    /** All of it before the first byte leaves: half a document is none. */
    public byte[] pdf(Paper paper) throws IOException {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useUriResolver((base, uri) -> isSheet(uri) ? "ours:sheet" : null);
        builder.useProtocolsStreamImplementation(uri -> new Ours(), "ours");
        letters(builder, "regular.ttf", 400);
        letters(builder, "600.ttf", 600);
        letters(builder, "700.ttf", 700);
        builder.withHtmlContent(papers.draw(paper), "ours:");
        builder.withProducer("Sporta");
        builder.toStream(pages);
        builder.run();
        return pages.toByteArray();
    }

    /** By its address in the template, or as answered here before. */
    private static boolean isSheet(String uri) {
        return uri.equals("ours:sheet") || uri.startsWith("/static/sporta/paper.css");
    }

    private static void letters(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(
                () -> resource(LETTERS + file),
                "Titillium Web",
                weight,
                PdfRendererBuilder.FontStyle.NORMAL,
                true);
    }

    private static InputStream resource(String path) {
        return PdfWriter.class.getResourceAsStream(path);
    }

    /** The one sheet of style. */
    private static final class Ours implements FSStream {

        @Override
        public InputStream getStream() {
            return resource(SHEET);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
