package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.Door;
import it.sporta.server.identity.FirstSetup;
import it.sporta.server.identity.Sessions;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** In and out. */
@Path("/")
@RequestScoped
@Produces(ViewWriter.HTML)
public class LoginResource {

    private static final Set<String> FIELDS = Set.of("login.account", "login.password");

    @Inject private Door door;
    @Inject private Sessions sessions;
    @Inject private FirstSetup setup;
    @Context private HttpServletRequest request;
    @Context private HttpHeaders headers;

    @GET
    @Path("accesso")
    public Response show(@QueryParam("dopo") @DefaultValue("/") String after) {
        if (setup.isNeeded()) {
            return Response.seeOther(URI.create("/prima-configurazione")).build();
        }
        return Response.ok(new LoginView(Form.empty(FIELDS), ours(after))).build();
    }

    @POST
    @Path("accesso")
    public Response enter(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, FIELDS);
        Optional<String> token =
                form.attempt(
                        () ->
                                door.enter(
                                        form.text("login.account"),
                                        form.text("login.password"),
                                        request.getRemoteAddr()));
        String after = ours(form.text("dopo"));
        if (token.isEmpty()) {
            return Response.status(422).entity(new LoginView(form, after)).build();
        }
        endOld();
        return Response.seeOther(URI.create(after))
                .cookie(SessionCookie.carrying(token.get(), request.isSecure()))
                .build();
    }

    @POST
    @Path("esci")
    public Response leave() {
        endOld();
        return Response.seeOther(URI.create("/accesso"))
                .cookie(SessionCookie.gone(request.isSecure()))
                .build();
    }

    private void endOld() {
        SessionCookie.token(headers.getCookies(), request.isSecure()).ifPresent(sessions::end);
    }

    /** Never to another host, whatever the address said. */
    static String ours(String after) {
        return after.matches("/([a-z0-9-]+(/[a-z0-9-]+)*)?") ? after : "/";
    }
}
