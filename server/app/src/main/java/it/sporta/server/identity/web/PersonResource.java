package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.NewKeys;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.identity.Roster;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** One person, and all that a coordinator may change about them. */
@Path("/persone/{id}")
@RequestScoped
@Produces(ViewWriter.HTML)
public class PersonResource {

    @Inject private PeopleList list;
    @Inject private People people;
    @Inject private Roster roster;
    @Inject private Visitor visitor;

    @GET
    public PersonView show(@PathParam("id") String id) {
        Person person = found(id);
        return view(person.id(), nothing(), Optional.empty());
    }

    @POST
    public Response rename(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, PersonForm.FIELDS);
        return change(id, form, who -> roster.rename(who, form.text("person.name"), by()));
    }

    @POST
    @Path("pin")
    public Response pin(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, PersonForm.FIELDS);
        UUID who = found(id).id();
        return handing(
                who,
                form,
                () -> roster.givePin(who, PersonForm.hubs(form), form.text("person.pin"), by()));
    }

    @POST
    @Path("codice")
    public Response code(@PathParam("id") String id) {
        UUID who = found(id).id();
        return handing(who, nothing(), () -> roster.newCode(who, by()));
    }

    @POST
    @Path("coordina")
    public Response promote(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, PersonForm.FIELDS);
        UUID who = found(id).id();
        return handing(who, form, () -> roster.promote(who, form.text("person.account"), by()));
    }

    @POST
    @Path("cassa")
    public Response demote(@PathParam("id") String id) {
        return change(id, nothing(), who -> roster.demote(who, by()));
    }

    @POST
    @Path("saluta")
    public Response sayGoodbye(@PathParam("id") String id) {
        return change(id, nothing(), who -> roster.sayGoodbye(who, by()));
    }

    @POST
    @Path("riprendi")
    public Response bringBack(@PathParam("id") String id) {
        return change(id, nothing(), who -> roster.bringBack(who, by()));
    }

    @POST
    @Path("sblocca")
    public Response openLock(@PathParam("id") String id) {
        return change(id, nothing(), who -> roster.openLock(who, by()));
    }

    private interface Change {
        void to(UUID person);
    }

    private Response change(String id, Form form, Change change) {
        UUID who = found(id).id();
        form.attempt(
                () -> {
                    change.to(who);
                    return who;
                });
        return form.isRefused()
                ? refused(who, form)
                : Response.seeOther(URI.create("/persone/" + who)).build();
    }

    /** Shown by the answer itself: a PIN or a code is not to stand in an address. */
    private Response handing(UUID who, Form form, Supplier<NewKeys> work) {
        Optional<NewKeys> keys = form.attempt(work);
        return keys.isPresent()
                ? Response.ok(view(who, nothing(), keys)).build()
                : refused(who, form);
    }

    private Response refused(UUID who, Form form) {
        return Response.status(422).entity(view(who, form, Optional.empty())).build();
    }

    private PersonView view(UUID who, Form form, Optional<NewKeys> keys) {
        return list.one(who, form, keys).orElseThrow(NotFoundException::new);
    }

    private static Form nothing() {
        return Form.of(new MultivaluedHashMap<>(), PersonForm.FIELDS);
    }

    private Person found(String id) {
        try {
            return people.find(UUID.fromString(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private UUID by() {
        return visitor.coordinator().id();
    }
}
