package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.till.people.PinPad;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The keys of a payment by card. Each gives back the ticket as it then stands. */
@Path("/sell/card")
public final class CardResource {

    private final CashDesk desk;
    private final Presses presses;

    public CardResource(CashDesk desk, PinPad people) {
        this.desk = desk;
        this.presses = new Presses(desk, people);
    }

    /** The customer is asked for a card. */
    @POST
    public Response pay(
            @FormParam("ticket") String ticket,
            @FormParam("version") Long version,
            @Context HttpHeaders request) {
        return presses.answer(ticket, () -> desk.cards().pay(Seen.of(ticket, version)), request);
    }

    /** The terminal is asked what became of a payment in doubt. */
    @POST
    @Path("ask")
    public Response ask(
            @FormParam("ticket") String ticket,
            @FormParam("version") Long version,
            @Context HttpHeaders request) {
        return presses.answer(ticket, () -> desk.cards().ask(Seen.of(ticket, version)), request);
    }

    /** The terminal gives back what it charged and nothing is sold for. */
    @POST
    @Path("reverse")
    public Response reverse(
            @FormParam("ticket") String ticket,
            @FormParam("version") Long version,
            @Context HttpHeaders request) {
        return presses.answer(
                ticket, () -> desk.cards().reverse(Seen.of(ticket, version)), request);
    }

    /**
     * A person has looked.
     *
     * @param ending one of those that the page offered
     */
    @POST
    @Path("decide")
    public Response decide(
            @FormParam("ticket") String ticket,
            @FormParam("version") Long version,
            @FormParam("ending") @DefaultValue("") String ending,
            @Context HttpHeaders request) {
        Ending said = ending(ending);
        return presses.answer(
                ticket, () -> desk.cards().decide(Seen.of(ticket, version), said), request);
    }

    private static Ending ending(String said) {
        try {
            return Ending.valueOf(said);
        } catch (IllegalArgumentException e) {
            throw new Refused(Seen.STALE);
        }
    }
}
