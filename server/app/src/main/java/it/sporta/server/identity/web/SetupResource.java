package it.sporta.server.identity.web;

import it.sporta.kernel.Refused;
import it.sporta.server.Form;
import it.sporta.server.identity.FirstSetup;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Person;
import it.sporta.server.identity.Sessions;
import it.sporta.server.identity.TaxScheme;
import it.sporta.server.identity.Text;
import it.sporta.server.identity.VatNumber;
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
import java.util.Locale;
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
        var vat = form.read("organisation.vat", SetupResource::vatNumber);
        var place =
                form.attempt(
                        () ->
                                new Hub.Place(
                                        form.text("hub.name"),
                                        form.text("hub.address"),
                                        form.text("hub.province")));
        var scheme = form.read("organisation.scheme", SetupResource::scheme);
        var natura = form.read("organisation.natura", text -> natura(text, scheme));
        var kind = form.read("hub.kind", SetupResource::kind);
        var name = form.read("person.name", text -> Text.required(text, 60, "person.name"));
        if (form.isRefused()) {
            return Optional.empty();
        }
        return Optional.of(
                new FirstSetup.Answers(
                        organisation.orElseThrow(),
                        vat.orElseThrow(),
                        scheme.orElseThrow(),
                        natura.orElseThrow(),
                        kind.orElseThrow(),
                        place.orElseThrow(),
                        name.orElseThrow(),
                        form.text("person.account"),
                        form.text("person.password")));
    }

    private static VatNumber vatNumber(String text) {
        return VatNumber.parse(text).orElseThrow(() -> new Refused("organisation.vat.wrong"));
    }

    private static TaxScheme scheme(String text) {
        try {
            return TaxScheme.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("organisation.scheme.missing");
        }
    }

    private static String natura(String text, Optional<TaxScheme> scheme) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        boolean needed = scheme.filter(known -> !known.chargesVat()).isPresent();
        if (needed && !code.matches("N[1-7](\\.[1-9])?")) {
            throw new Refused("organisation.natura.wrong");
        }
        return code;
    }

    private static HubKind kind(String text) {
        try {
            return HubKind.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("hub.kind.missing");
        }
    }
}
