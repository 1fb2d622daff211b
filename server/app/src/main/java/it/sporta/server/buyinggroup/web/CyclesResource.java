package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.UuidV7;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Planning;
import it.sporta.server.buyinggroup.ProducerOrders;
import it.sporta.server.buyinggroup.RomanHour;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gruppo: the cycles, from draft to the producers' orders. */
@Path("/acquisti")
@RequestScoped
@Produces(ViewWriter.HTML)
public class CyclesResource {

    private static final Set<String> EXTENSION = Set.of("cycle.closes");

    @Inject private CycleSheets sheets;
    @Inject private CycleForm forms;
    @Inject private Planning planning;
    @Inject private ProducerOrders orders;
    @Inject private Named named;
    @Inject private Visitor visitor;
    @Inject private Clock clock;

    @GET
    public CyclesView all() {
        return sheets.all();
    }

    @GET
    @Path("nuovo")
    public NewCycleView blank() {
        return sheets.blank(
                Form.empty(CycleForm.CALENDAR).with("cycle", new UuidV7(clock).next().toString()));
    }

    @POST
    @Path("nuovo")
    public Response draft(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, CycleForm.CALENDAR);
        var id = form.read("cycle", text -> Typed.id(text, "cycle.form.old"));
        var hub = form.read("cycle.hub", text -> Typed.id(text, "cycle.hub.missing"));
        var calendar = forms.calendar(form);
        Optional<Cycle> drafted =
                form.isRefused()
                        ? Optional.empty()
                        : form.attempt(
                                () ->
                                        planning.draft(
                                                id.orElseThrow(),
                                                hub.orElseThrow(),
                                                calendar.orElseThrow()));
        return drafted.map(cycle -> see(cycle.id().toString()))
                .orElseGet(() -> Response.status(422).entity(sheets.blank(form)).build());
    }

    @GET
    @Path("{cycle}")
    public CycleView one(@PathParam("cycle") String id) {
        return show(named.cycle(id), Form.empty(CycleForm.OFFER).with("offer.step", "1"));
    }

    private CycleView show(Cycle cycle, Form offer) {
        return sheets.one(
                cycle,
                offer,
                Form.empty(EXTENSION)
                        .with("cycle.closes", RomanHour.typed(cycle.calendar().closes())));
    }

    @POST
    @Path("{cycle}/prodotti")
    public Response offer(@PathParam("cycle") String id, MultivaluedMap<String, String> typed) {
        Cycle cycle = named.cycle(id);
        Form form = Form.of(typed, CycleForm.OFFER);
        forms.offer(form)
                .ifPresent(
                        offer ->
                                form.attempt(
                                        () -> {
                                            planning.offer(cycle.id(), offer);
                                            return true;
                                        }));
        return form.isRefused() ? Response.status(422).entity(show(cycle, form)).build() : see(id);
    }

    @POST
    @Path("{cycle}/prodotti/{offer}/togli")
    public Response withdraw(@PathParam("cycle") String id, @PathParam("offer") String offer) {
        planning.withdraw(named.cycle(id).id(), Typed.named(offer));
        return see(id);
    }

    @POST
    @Path("{cycle}/annuncia")
    public Response announce(@PathParam("cycle") String id) {
        planning.announce(named.cycle(id).id(), who());
        return see(id);
    }

    @POST
    @Path("{cycle}/proroga")
    public Response extend(@PathParam("cycle") String id, MultivaluedMap<String, String> typed) {
        Cycle cycle = named.cycle(id);
        Form form = Form.of(typed, EXTENSION);
        form.read("cycle.closes", text -> RomanHour.parse(text, "cycle.closes"))
                .ifPresent(
                        closes ->
                                form.attempt(
                                        () -> {
                                            planning.extend(cycle.id(), closes, who());
                                            return true;
                                        }));
        return form.isRefused()
                ? Response.status(422)
                        .entity(sheets.one(cycle, Form.empty(CycleForm.OFFER), form))
                        .build()
                : see(id);
    }

    @POST
    @Path("{cycle}/annulla")
    public Response cancel(@PathParam("cycle") String id) {
        planning.cancel(named.cycle(id).id(), who());
        return see(id);
    }

    @POST
    @Path("{cycle}/prepara")
    public Response prepare(@PathParam("cycle") String id) {
        orders.prepare(named.cycle(id).id(), who());
        return see(id);
    }

    private UUID who() {
        return visitor.coordinator().id();
    }

    private static Response see(String cycle) {
        return Response.seeOther(URI.create("/acquisti/" + cycle)).build();
    }
}
