package it.sporta.server.buyinggroup.web;

import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Deciding;
import it.sporta.server.identity.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** What a till told and could not be done as it stood is taken or declined. */
@Path("/acquisti/{cycle}/cassa")
@RequestScoped
public class DecidingResource {

    @Inject private Deciding deciding;
    @Inject private Named named;
    @Inject private Visitor visitor;

    @PathParam("cycle")
    private String cycle;

    @POST
    @Path("prenotazioni/{booking}/prendi")
    public Response take(@PathParam("booking") String booking) {
        deciding.take(cycle(), Typed.named(booking), who());
        return back();
    }

    @POST
    @Path("prenotazioni/{booking}/rifiuta")
    public Response decline(@PathParam("booking") String booking) {
        deciding.decline(cycle(), Typed.named(booking), who());
        return back();
    }

    @POST
    @Path("pesate/{weighing}/conta")
    public Response count(@PathParam("weighing") String weighing) {
        deciding.count(cycle(), Typed.named(weighing), who());
        return back();
    }

    @POST
    @Path("pesate/{weighing}/scarta")
    public Response discard(@PathParam("weighing") String weighing) {
        deciding.discard(cycle(), Typed.named(weighing), who());
        return back();
    }

    private UUID cycle() {
        return named.cycle(cycle).id();
    }

    private UUID who() {
        return visitor.coordinator().id();
    }

    private Response back() {
        return Response.seeOther(URI.create("/acquisti/" + cycle)).build();
    }
}
