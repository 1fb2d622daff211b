package it.sporta.server.identity.web;

import it.sporta.kernel.people.Role;
import it.sporta.server.Form;
import it.sporta.server.identity.NewKeys;
import it.sporta.server.identity.Newcomer;
import it.sporta.server.identity.Roster;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Persone: who works here, and somebody new. */
@Path("/persone")
@RequestScoped
@Produces(ViewWriter.HTML)
public class PeopleResource {

    @Inject private PeopleList list;
    @Inject private Roster roster;
    @Inject private Visitor visitor;

    @GET
    public PeopleView all() {
        return list.show(blank(), Optional.empty());
    }

    private static Form blank() {
        return Form.empty(PersonForm.FIELDS)
                .with("person", UUID.randomUUID().toString())
                .with("person.role", Role.CASHIER.name());
    }

    @POST
    public Response add(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, PersonForm.FIELDS);
        Optional<NewKeys> keys =
                newcomer(form)
                        .flatMap(somebody -> form.attempt(() -> roster.welcome(somebody, who())));
        return keys.isPresent()
                ? Response.ok(list.show(blank(), keys)).build()
                : Response.status(422).entity(list.show(form, Optional.empty())).build();
    }

    private static Optional<Newcomer> newcomer(Form form) {
        var id = form.read("person", text -> PersonForm.id(text, "person.form.old"));
        var role = form.read("person.role", PersonForm::role);
        var hubs = form.attempt(() -> PersonForm.hubs(form));
        if (form.isRefused()) {
            return Optional.empty();
        }
        return Optional.of(
                new Newcomer(
                        id.orElseThrow(),
                        form.text("person.name"),
                        role.orElseThrow(),
                        form.text("person.account"),
                        hubs.orElseThrow(),
                        form.text("person.pin"),
                        form.has("person.twin", "yes")));
    }

    private UUID who() {
        return visitor.coordinator().id();
    }
}
