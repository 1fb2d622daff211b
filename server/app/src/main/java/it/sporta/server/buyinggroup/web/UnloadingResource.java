package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Allocating;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.Unloading;
import it.sporta.server.identity.web.Visitor;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** The van has come: one form an article, so that two people can weigh at once. */
@Path("/acquisti/{cycle}/arrivo")
@RequestScoped
@Produces(ViewWriter.HTML)
public class UnloadingResource {

    private static final Set<String> FIELDS = Set.of("arrival.quantity", "lot.expiry", "lot.label");

    @Inject private Unloading unloading;
    @Inject private Allocating allocating;
    @Inject private ArrivalSheet sheet;
    @Inject private Named named;
    @Inject private Visitor visitor;
    @Inject private Clock clock;

    @GET
    public ArrivalView show(@PathParam("cycle") String id) {
        return sheet.of(named.cycle(id), Optional.empty(), Form.empty(FIELDS));
    }

    @POST
    public Response receive(@PathParam("cycle") String id, MultivaluedMap<String, String> typed) {
        Cycle cycle = named.cycle(id);
        Form form = Form.of(typed, FIELDS);
        Offer offer = cycle.offer(Typed.named(form.text("offer")));
        var quantity = form.read("arrival.quantity", text -> quantity(text, offer));
        var expires = form.read("lot.expiry", this::expiry);
        if (!form.isRefused()) {
            form.attempt(
                    () -> {
                        unloading.receive(
                                cycle.id(),
                                new Unloading.Load(
                                        offer.id(),
                                        quantity.orElseThrow(),
                                        form.text("lot.label"),
                                        expires.orElseThrow(),
                                        form.has("sure", "yes")),
                                visitor.coordinator().id());
                        return true;
                    });
        }
        return form.isRefused()
                ? Response.status(422).entity(sheet.of(cycle, Optional.of(offer), form)).build()
                : see("/acquisti/" + id + "/arrivo");
    }

    /** Nothing typed is not nothing: who means it writes 0. */
    private static long quantity(String text, Offer offer) {
        if (text.isBlank()) {
            throw new Refused("arrival.quantity.wrong");
        }
        return Typed.thousandths(text, offer.unit(), "arrival.quantity.wrong");
    }

    private Optional<LocalDate> expiry(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.isAfter(Rome.today(clock).plusYears(10))) {
                throw new Refused("lot.expiry.far");
            }
            return Optional.of(day);
        } catch (DateTimeParseException e) {
            throw new Refused("lot.expiry.wrong");
        }
    }

    @POST
    @Path("ripartisci")
    public Response allocate(@PathParam("cycle") String id) {
        allocating.allocate(named.cycle(id).id());
        return see("/acquisti/" + id + "/ripartizione");
    }

    private static Response see(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
