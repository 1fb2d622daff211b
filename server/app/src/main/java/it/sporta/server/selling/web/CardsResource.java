package it.sporta.server.selling.web;

import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.selling.SettledCard;
import it.sporta.server.selling.SettledCards;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Carte da controllare. */
@Path("/vendite/carte")
@RequestScoped
@Produces(ViewWriter.HTML)
public class CardsResource {

    @Inject private SettledCards cards;
    @Inject private Hubs hubs;
    @Inject private People people;
    @Inject private Visitor visitor;

    @GET
    public CardsView list() {
        return new CardsView(
                cards.waiting().stream().map(this::row).toList(),
                cards.settled().stream().map(this::row).toList());
    }

    private CardsView.Row row(SettledCard card) {
        return new CardsView.Row(
                card,
                hubs.find(card.fact().hub()).map(Hub::name).orElse(""),
                people.find(card.fact().operator()).map(Person::name).orElse(""));
    }

    /** Said of one that somebody else has looked at meanwhile, it changes nothing. */
    @POST
    @Path("{till}/{epoch:[0-9]{1,9}}/{sequence:[0-9]{1,18}}")
    public Response seen(
            @PathParam("till") UUID till,
            @PathParam("epoch") int epoch,
            @PathParam("sequence") long sequence) {
        cards.seen(till, epoch, sequence, visitor.coordinator().id());
        return Response.seeOther(URI.create("/vendite/carte")).build();
    }
}
