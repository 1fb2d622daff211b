package it.sporta.till.tables;

import it.sporta.kernel.Refused;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.web.Answers;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/**
 * The screen beside the stove. It shows no price and no person and moves no money, so nobody logs
 * in with wet hands; it is served to this machine only.
 */
@Path("/kitchen")
public final class KitchenResource {

    private static final String SCREEN = "/kitchen";

    private final Kitchen kitchen;
    private final Clock clock;

    public KitchenResource(Kitchen kitchen, Clock clock) {
        this.kitchen = kitchen;
        this.clock = clock;
    }

    @GET
    @Produces(ViewWriter.HTML)
    public KitchenView cards() {
        return KitchenView.of(kitchen, clock.millis());
    }

    /** Asked every two seconds. */
    @GET
    @Path("cards")
    @Produces(ViewWriter.HTML)
    public CardsView fresh() {
        return new CardsView(cards());
    }

    @POST
    @Path("{ticket}/{round: \\d{1,6}}/{what: ready|back|print|settled}")
    public Response press(
            @PathParam("ticket") String ticket,
            @PathParam("round") int round,
            @PathParam("what") String what,
            @Context HttpHeaders request) {
        TicketId of = ticket(ticket);
        switch (what) {
            case "ready" -> kitchen.ready(of, round, true);
            case "back" -> kitchen.ready(of, round, false);
            case "print" -> kitchen.printAgain(of, round);
            default -> kitchen.settled(of, round);
        }
        return Answers.part(fresh(), SCREEN, request);
    }

    private static TicketId ticket(String text) {
        try {
            return TicketId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("table.gone");
        }
    }
}
