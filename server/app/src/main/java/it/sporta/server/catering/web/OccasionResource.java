package it.sporta.server.catering.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.catering.Accepting;
import it.sporta.server.catering.Asking;
import it.sporta.server.catering.Dish;
import it.sporta.server.catering.Leaving;
import it.sporta.server.catering.Occasion;
import it.sporta.server.catering.Occasions;
import it.sporta.server.catering.Quoting;
import it.sporta.server.catering.Return;
import it.sporta.server.catering.Returning;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.stock.Moved;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One occasion: what is agreed, what leaves and what comes back. Its papers stand beside it. */
@Path("/catering/{id:[0-9a-f-]{36}}")
@RequestScoped
@Produces(ViewWriter.HTML)
public class OccasionResource {

    private static final Set<String> FIELDS = Set.of("agreement.who", "occasion.carrier");

    @Inject private OccasionSheets sheets;
    @Inject private OccasionForm reader;
    @Inject private Occasions occasions;
    @Inject private Quoting quoting;
    @Inject private Accepting accepting;
    @Inject private Asking asking;
    @Inject private Leaving leaving;
    @Inject private Returning returning;
    @Inject private Visitor visitor;

    @GET
    public OccasionView one(@PathParam("id") String id) {
        return sheets.one(found(id).id(), Form.empty(FIELDS));
    }

    @GET
    @Path("modifica")
    public QuoteView change(@PathParam("id") String id) {
        Occasion one = found(id);
        return sheets.quote(Optional.of(one), OccasionForm.filled(one.hub(), one.latest()));
    }

    @POST
    @Path("modifica")
    public Response rewrite(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Occasion one = found(id);
        Form form = Form.of(typed, OccasionForm.FIELDS);
        Optional<Integer> version = form.read("version", OccasionResource::version);
        reader.read(form, one.hub())
                .flatMap(
                        terms ->
                                form.attempt(
                                        () ->
                                                quoting.rewrite(
                                                        one.id(),
                                                        version.orElseThrow(),
                                                        terms,
                                                        visitor.coordinator().id())));
        return form.isRefused()
                ? Response.status(422).entity(sheets.quote(Optional.of(one), form)).build()
                : see(one);
    }

    @POST
    @Path("accetta")
    public Response accept(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return done(
                id,
                typed,
                (one, form) ->
                        accepting.accept(
                                one.id(),
                                version(form.text("version")),
                                form.text("agreement.who"),
                                visitor.coordinator().id()));
    }

    @POST
    @Path("rifiuta")
    public Response decline(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return done(id, typed, (one, form) -> accepting.decline(one.id()));
    }

    @POST
    @Path("saldo")
    public Response balance(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return done(id, typed, (one, form) -> asking.balance(one.id()));
    }

    @POST
    @Path("parte")
    public Response leave(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return done(
                id,
                typed,
                (one, form) ->
                        leaving.leave(one.id(), loads(one, form), form.text("occasion.carrier")));
    }

    /** What is left empty stays here. */
    private static List<Leaving.Load> loads(Occasion one, Form form) {
        List<Leaving.Load> loads = new ArrayList<>();
        for (int i = 0; i < one.current().menu().size(); i++) {
            Dish dish = one.current().menu().get(i);
            String text = form.text("load." + i);
            if (!text.isBlank()) {
                Quantity quantity =
                        quantity(text, dish.quantity(), "dish.quantity.wrong", dish.name());
                loads.add(new Leaving.Load(dish.product(), quantity));
            }
        }
        return loads;
    }

    @POST
    @Path("torna")
    public Response close(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        return done(id, typed, (one, form) -> returning.close(one.id(), back(one, form)));
    }

    /** What is left empty did not come back. */
    private Map<Integer, Returning.Back> back(Occasion one, Form form) {
        Map<Integer, Returning.Back> back = new HashMap<>();
        List<Moved> left = returning.left(one.id());
        for (int i = 0; i < left.size(); i++) {
            String text = form.text("back." + i);
            if (!text.isBlank()) {
                Quantity quantity = quantity(text, left.get(i).quantity(), "occasion.back.wrong");
                back.put(i, new Returning.Back(quantity, way(form.text("way." + i))));
            }
        }
        return back;
    }

    private static Return way(String text) {
        for (Return way : Return.values()) {
            if (way.name().equals(text)) {
                return way;
            }
        }
        throw new Refused("occasion.form.old");
    }

    private static Quantity quantity(String text, Quantity like, String reason, Object... details) {
        try {
            return Typed.part(text, like.unit());
        } catch (Refused unreadable) {
            throw new Refused(reason, details);
        }
    }

    private static int version(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new Refused("occasion.form.old");
        }
        return Integer.parseInt(text);
    }

    /** What is done with what was typed. */
    @FunctionalInterface
    private interface Work {
        void with(Occasion one, Form form);
    }

    private Response done(String id, MultivaluedMap<String, String> typed, Work work) {
        Occasion one = found(id);
        Form form = Form.of(typed, FIELDS);
        form.attempt(
                () -> {
                    work.with(one, form);
                    return one;
                });
        return form.isRefused()
                ? Response.status(422).entity(sheets.one(one.id(), form)).build()
                : see(one);
    }

    private static Response see(Occasion one) {
        return Response.seeOther(URI.create("/catering/" + one.id())).build();
    }

    private Occasion found(String id) {
        try {
            return occasions.find(UUID.fromString(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
