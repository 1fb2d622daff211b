package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.FirstSetup;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Person;
import it.sporta.server.identity.Sessions;
import it.sporta.server.identity.TaxScheme;
import it.sporta.server.identity.Text;
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

/** The first coordinator comes in with the code of the console. */
@Path("/prima-configurazione")
@RequestScoped
@Produces(ViewWriter.HTML)
public class SetupResource {

    private static final Set<String> FIELDS =
            Set.of(
                    "setup.code",
                    "organisation.name",
                    "organisation.vat",
                    "organisation.natura",
                    "organisation.scheme",
                    "hub.kind",
                    "hub.name",
                    "hub.address",
                    "hub.province",
                    "person.name",
                    "person.account",
                    "person.password");

    @Inject private FirstSetup setup;
    @Inject private Sessions sessions;
    @Context private HttpServletRequest request;

    @GET
    public Response show() {
        if (!setup.isNeeded()) {
            return Response.seeOther(URI.create("/accesso")).build();
        }
        Form form =
                Form.empty(FIELDS)
                        .with("organisation.scheme", TaxScheme.ORDINARY.name())
                        .with("hub.kind", HubKind.SHOP.name())
                        .with("hub.province", "MI");
        return Response.ok(new SetupView(form)).build();
    }

    @POST
    public Response complete(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, FIELDS);
        Optional<Person> first =
                answers(form)
                        .flatMap(
                                answers ->
                                        form.attempt(
                                                () ->
                                                        setup.complete(
                                                                form.text("setup.code"), answers)));
        if (first.isEmpty()) {
            return Response.status(422).entity(new SetupView(form)).build();
        }
        String token = sessions.begin(first.get());
        return Response.seeOther(URI.create("/"))
                .cookie(SessionCookie.carrying(token, request.isSecure()))
                .build();
    }

    /** Every field is read, so that all that is wrong is said at once. */
    private static Optional<FirstSetup.Answers> answers(Form form) {
        var organisation =
                form.read(
                        "organisation.name", text -> Text.required(text, 120, "organisation.name"));
        var vat = form.read("organisation.vat", HubForm::vatNumber);
        var place = HubForm.place(form);
        var taxed = HubForm.taxed(form);
        var kind = form.read("hub.kind", HubForm::kind);
        var name = form.read("person.name", text -> Text.required(text, 60, "person.name"));
        if (form.isRefused()) {
            return Optional.empty();
        }
        return Optional.of(
                new FirstSetup.Answers(
                        organisation.orElseThrow(),
                        vat.orElseThrow(),
                        taxed.orElseThrow(),
                        kind.orElseThrow(),
                        place.orElseThrow(),
                        name.orElseThrow(),
                        form.text("person.account"),
                        form.text("person.password")));
    }
}
