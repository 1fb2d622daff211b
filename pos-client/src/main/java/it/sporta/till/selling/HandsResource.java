package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.people.PinPad;
import it.sporta.till.web.Answers;
import it.sporta.ui.Figures;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;

/** What the cashier's presses do. Each gives back the ticket as it then stands. */
@Path("/sell")
public final class HandsResource {

    private static final String SCREEN = "/sell";

    private final CashDesk desk;
    private final PinPad people;

    public HandsResource(CashDesk desk, PinPad people) {
        this.desk = desk;
        this.people = people;
    }

    @POST
    @Path("tap")
    public Response tap(
            @FormParam("article") String article,
            @FormParam("keyed") @DefaultValue("") String keyed,
            @Context HttpHeaders request) {
        return after(() -> desk.tap(product(article), keyed), request);
    }

    /** For a code typed by hand, and for whoever has no serial scanner. */
    @POST
    @Path("scan")
    public Response scan(
            @FormParam("code") @DefaultValue("") String code, @Context HttpHeaders request) {
        return after(() -> desk.scan(code), request);
    }

    /**
     * Enter: a quantity where a line is chosen, else an article's code, else the amount handed
     * over; nothing typed means exactly what is due.
     */
    @POST
    @Path("enter")
    public Response enter(
            @FormParam("keyed") @DefaultValue("") String keyed,
            @FormParam("ticket") String ticket,
            @FormParam("received") long received,
            @FormParam("due") Long due,
            @Context HttpHeaders request) {
        String typed = keyed.strip();
        int chosen = desk.state().chosen();
        if (!typed.isEmpty() && chosen >= 0) {
            return after(() -> desk.quantity(chosen, typed), request);
        }
        if (typed.matches("\\d{8}|\\d{12,13}") && Barcode.parse(typed).isPresent()) {
            return after(() -> desk.scan(typed), request);
        }
        return typed.isEmpty()
                ? exact(ticket, due, request)
                : cash(ticket, received, euro(typed), due, request);
    }

    private static long euro(String typed) {
        OptionalLong cents = Figures.cents(typed);
        if (cents.isEmpty() || cents.getAsLong() <= 0) {
            throw new Refused("cash.unreadable", typed);
        }
        return cents.getAsLong();
    }

    /**
     * @param received what the page showed as received: a second press says the same and is none
     * @param due what the page showed as due; a scan may have come between look and press
     */
    @POST
    @Path("cash")
    public Response cash(
            @FormParam("ticket") String ticket,
            @FormParam("received") long received,
            @FormParam("cents") long cents,
            @FormParam("due") Long due,
            @Context HttpHeaders request) {
        if (cents <= 0) {
            throw new Refused("cash.unreadable", cents);
        }
        return after(
                () ->
                        desk.whileDueIs(
                                ticket(ticket),
                                shown(due),
                                () ->
                                        desk.receive(
                                                ticket(ticket),
                                                Money.cents(received),
                                                Money.cents(cents))),
                request);
    }

    @POST
    @Path("exact")
    public Response exact(
            @FormParam("ticket") String ticket,
            @FormParam("due") Long due,
            @Context HttpHeaders request) {
        return after(
                () ->
                        desk.whileDueIs(
                                ticket(ticket), shown(due), () -> desk.payExactly(ticket(ticket))),
                request);
    }

    private static Money shown(Long due) {
        if (due == null) {
            throw new Refused("basket.changed");
        }
        return Money.cents(due);
    }

    @POST
    @Path("undo")
    public Response undo(@Context HttpHeaders request) {
        return after(desk::undo, request);
    }

    @POST
    @Path("copy")
    public Response copy(@Context HttpHeaders request) {
        return after(desk::printAgain, request);
    }

    @POST
    @Path("line/{index}/{what: choose|more|less|remove}")
    public Response line(
            @PathParam("index") int index,
            @PathParam("what") String what,
            @Context HttpHeaders request) {
        return after(
                () -> {
                    switch (what) {
                        case "choose" -> desk.choose(index);
                        case "more" -> desk.more(index);
                        case "less" -> desk.less(index);
                        default -> desk.remove(index);
                    }
                },
                request);
    }

    private Response after(Runnable act, HttpHeaders request) {
        people.touch();
        if (people.current().isEmpty()) {
            throw new Refused("nobody");
        }
        act.run();
        return Answers.part(TicketView.of(desk.state()), SCREEN, request);
    }

    private static ProductId product(String text) {
        try {
            return ProductId.parse(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Refused("product.gone");
        }
    }

    private static TicketId ticket(String text) {
        try {
            return TicketId.parse(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Refused("basket.changed");
        }
    }
}
