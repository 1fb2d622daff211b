package it.sporta.till.web;

import it.sporta.ui.View;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A press is answered with a fragment where htmx asks, else with the way to the page. */
public final class Answers {

    private Answers() {}

    public static boolean isFragment(HttpHeaders request) {
        return "true".equals(request.getHeaderString("HX-Request"));
    }

    /** Sends the browser to another screen. */
    public static Response to(String path, HttpHeaders request) {
        return isFragment(request)
                ? Response.noContent().header("HX-Redirect", path).build()
                : Response.seeOther(URI.create(path)).build();
    }

    /** The changed part; without scripts, the whole screen at its own address. */
    public static Response part(View view, String screen, HttpHeaders request) {
        return isFragment(request)
                ? Response.ok(view, ViewWriter.HTML).build()
                : Response.seeOther(URI.create(screen)).build();
    }

    public static Response page(View view) {
        return Response.ok(view, ViewWriter.HTML).build();
    }
}
