package it.sporta.ui;

import gg.jte.output.Utf8ByteOutput;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;

/**
 * Sends a view as HTML: the fragment alone when htmx asks for one, otherwise the whole page in its
 * frame. Boosted links and restored history are whole pages too, as htmx replaces the body then.
 *
 * <p>Writes no Content-Length: one engine would send it beside its own chunked encoding.
 */
@Provider
@Produces(ViewWriter.HTML)
public final class ViewWriter implements MessageBodyWriter<View> {

    /** With its character set: without it engines differ in what they tell the browser. */
    public static final String HTML = "text/html;charset=UTF-8";

    private final Drawing drawing = new Drawing();

    @Context private HttpHeaders request;
    @Context private Providers providers;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
        return View.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type generic,
            Annotation[] notes,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.valueOf(HTML));
        headers.add(HttpHeaders.VARY, "HX-Request");
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Utf8ByteOutput drawn = wantsFragment() ? drawing.fragment(view, asked()) : page(view);
        drawn.writeTo(out);
    }

    private boolean wantsFragment() {
        return said("HX-Request") && !said("HX-Boosted") && !said("HX-History-Restore-Request");
    }

    private boolean said(String header) {
        return "true".equals(request.getHeaderString(header));
    }

    private Utf8ByteOutput page(View view) {
        Frame frame = view.frame().orElse(null);
        if (frame != null && frame.isAlone()) {
            return drawing.page(view, frame, Map.of(), asked());
        }
        FrameContext context = context();
        Frame around = frame == null ? context.frame() : frame;
        return drawing.page(view, around, Map.of("context", context), asked());
    }

    private Locale asked() {
        return Words.firstKnown(request.getAcceptableLanguages());
    }

    private FrameContext context() {
        ContextResolver<FrameContext> resolver =
                providers.getContextResolver(FrameContext.class, MediaType.TEXT_HTML_TYPE);
        if (resolver == null) {
            throw new IllegalStateException("No ContextResolver<FrameContext> is registered");
        }
        return resolver.getContext(View.class);
    }
}
