package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.PasswordCodes;
import it.sporta.server.identity.Person;
import it.sporta.server.identity.Sessions;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** A coordinator who was told a code sets a password and is in. */
@Path("/password")
@RequestScoped
@Produces(ViewWriter.HTML)
public class PasswordResource {

    private static final Set<String> FIELDS =
            Set.of("login.account", "password.code", "person.password");

    @Inject private PasswordCodes codes;
    @Inject private Sessions sessions;
    @Context private HttpServletRequest request;

    @GET
    public PasswordView show() {
        return new PasswordView(Form.empty(FIELDS));
    }

    @POST
    public Response set(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, FIELDS);
        Optional<Person> person =
                form.attempt(
                        () ->
                                codes.redeem(
                                        form.text("login.account"),
                                        form.text("password.code"),
                                        form.text("person.password"),
                                        request.getRemoteAddr()));
        if (person.isEmpty()) {
            return Response.status(422).entity(new PasswordView(form)).build();
        }
        String token = sessions.begin(person.get());
        return Response.seeOther(URI.create("/"))
                .cookie(SessionCookie.carrying(token, request.isSecure()))
                .build();
    }
}
