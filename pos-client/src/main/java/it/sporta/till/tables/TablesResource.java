package it.sporta.till.tables;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.web.Answers;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The room and its tables, at the till and on phones alike. */
@Path("/tables")
public final class TablesResource {

    private static final String SCREEN = "/tables";

    private final Tables tables;
    private final Waiter waiter;

    public TablesResource(Tables tables, Waiter waiter) {
        this.tables = tables;
        this.waiter = waiter;
    }

    @GET
    @Produces(ViewWriter.HTML)
    public TablesView room(@Context HttpHeaders request) {
        waiter.here(request);
        return TablesView.of(tables, waiter.takesMoney());
    }

    /** Guests sit down. */
    @POST
    @Path("{table}/open")
    public Response open(@PathParam("table") String table, @Context HttpHeaders request) {
        Sitting sitting = tables.open(table(table), waiter.here(request));
        return Answers.to(SCREEN + "/at/" + sitting.ticket(), request);
    }

    @GET
    @Path("at/{ticket}")
    @Produces(ViewWriter.HTML)
    public TableView table(
            @PathParam("ticket") String ticket,
            @QueryParam("family") @DefaultValue("") String family,
            @Context HttpHeaders request) {
        waiter.here(request);
        return new TableView(order(ticket, request), menu(ticket, family, request));
    }

    /** Asked every two seconds: somebody else may serve the same table. */
    @GET
    @Path("at/{ticket}/order")
    @Produces(ViewWriter.HTML)
    public OrderView order(@PathParam("ticket") String ticket, @Context HttpHeaders request) {
        waiter.watching(request);
        return OrderView.of(tables.get(ticket(ticket)), waiter.takesMoney());
    }

    @GET
    @Path("at/{ticket}/menu")
    @Produces(ViewWriter.HTML)
    public MenuView menu(
            @PathParam("ticket") String ticket,
            @QueryParam("family") @DefaultValue("") String family,
            @Context HttpHeaders request) {
        waiter.here(request);
        return MenuView.of(ticket(ticket).toString(), tables.menu(), family);
    }

    /** One piece more from the menu. */
    @POST
    @Path("at/{ticket}/add")
    public Response add(
            @PathParam("ticket") String ticket,
            @FormParam("article") @DefaultValue("") String article,
            @Context HttpHeaders request) {
        waiter.here(request);
        tables.add(ticket(ticket), product(article));
        return after(ticket, request);
    }

    @GET
    @Path("at/{ticket}/line/{number: \\d{1,9}}")
    @Produces(ViewWriter.HTML)
    public NoteView note(
            @PathParam("ticket") String ticket,
            @PathParam("number") long number,
            @Context HttpHeaders request) {
        waiter.here(request);
        return NoteView.of(tables.get(ticket(ticket)), number);
    }

    /**
     * @param number of the line, as long as the table is open
     * @param version of the page that was pressed
     */
    @POST
    @Path("at/{ticket}/line/{number: \\d{1,9}}/{what: more|less|note}")
    public Response line(
            @PathParam("ticket") String ticket,
            @PathParam("number") long number,
            @PathParam("what") String what,
            @FormParam("version") long version,
            @FormParam("note") @DefaultValue("") String note,
            @Context HttpHeaders request) {
        waiter.here(request);
        tables.change(
                ticket(ticket),
                version,
                order ->
                        switch (what) {
                            case "more" -> order.more(number);
                            case "less" -> order.less(number);
                            default -> order.noted(number, note);
                        });
        return after(ticket, request);
    }

    /** Tells the kitchen what it does not know yet. */
    @POST
    @Path("at/{ticket}/send")
    public Response send(@PathParam("ticket") String ticket, @Context HttpHeaders request) {
        tables.send(ticket(ticket), waiter.here(request));
        return after(ticket, request);
    }

    /** Nobody had anything: the table is free again. */
    @POST
    @Path("at/{ticket}/leave")
    public Response leave(@PathParam("ticket") String ticket, @Context HttpHeaders request) {
        tables.leave(ticket(ticket), waiter.here(request));
        return Answers.to(SCREEN, request);
    }

    private Response after(String ticket, HttpHeaders request) {
        return Answers.part(order(ticket, request), SCREEN + "/at/" + ticket, request);
    }

    static TicketId ticket(String text) {
        try {
            return TicketId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("table.gone");
        }
    }

    private static UUID table(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("table.none");
        }
    }

    private static ProductId product(String text) {
        try {
            return ProductId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("product.gone");
        }
    }
}
