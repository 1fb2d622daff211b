package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.people.PinPad;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The receipts a customer may still be waiting for; a person decides about each. */
@Path("/sell/papers")
public final class PapersResource {

    private static final String SCREEN = "/sell/papers";
    private static final int UNPROCESSABLE = 422;
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{4}(?=\\d{4}$)|\\d{1,4}(?=\\D))\\D?(\\d{1,4})");

    private final CashDesk desk;
    private final Papers papers;
    private final PinPad people;

    public PapersResource(CashDesk desk, Papers papers, PinPad people) {
        this.desk = desk;
        this.papers = papers;
        this.people = people;
    }

    /**
     * @param seen what the page shows: it looks again by itself, which is no press of anybody
     */
    @GET
    @Produces(ViewWriter.HTML)
    public Response papers(@QueryParam("seen") Integer seen) {
        if (seen == null) {
            requireSomebody();
        } else if (people.current().isEmpty()) {
            return Response.noContent().header("HX-Redirect", "/login").build();
        }
        PapersView view = PapersView.of(papers);
        return seen != null && seen == view.seen()
                ? Response.noContent().build()
                : Response.ok(view, ViewWriter.HTML).build();
    }

    @POST
    @Path("{ticket}/print")
    public Response print(@PathParam("ticket") String ticket, @Context HttpHeaders request) {
        return pressed(() -> desk.papers().print(ticket(ticket)), request);
    }

    /** Somebody has looked, and the paper is there. */
    @POST
    @Path("{ticket}/there")
    public Response isThere(@PathParam("ticket") String ticket, @Context HttpHeaders request) {
        return pressed(() -> papers.isThere(ticket(ticket)), request);
    }

    /** Surely nothing came out, and somebody wants the documento commerciale now. */
    @POST
    @Path("{ticket}/document")
    public Response document(@PathParam("ticket") String ticket, @Context HttpHeaders request) {
        return pressed(() -> desk.papers().printDocument(ticket(ticket)), request);
    }

    /** The machine is asked what became of a document; nothing prints. */
    @POST
    @Path("{ticket}/ask")
    public Response ask(@PathParam("ticket") String ticket, @Context HttpHeaders request) {
        return pressed(() -> desk.papers().askForDocument(ticket(ticket)), request);
    }

    /**
     * Somebody has looked for the paper.
     *
     * @param out {@code last} where it is what the machine issued last, {@code number} where it has
     *     the one that was typed, {@code none} where there is none
     */
    @POST
    @Path("{ticket}/decide")
    public Response decide(
            @PathParam("ticket") String ticket,
            @FormParam("out") @DefaultValue("") String out,
            @FormParam("number") @DefaultValue("") String number,
            @Context HttpHeaders request) {
        return pressed(() -> desk.papers().decide(ticket(ticket), looked(out, number)), request);
    }

    private static Looked looked(String out, String number) {
        return switch (out) {
            case "last" -> new Looked.Last();
            case "number" -> at(number);
            case "none" -> new Looked.Nothing();
            default -> throw new Refused("paper.none");
        };
    }

    /** A no stands above the list, which says how things are by now. */
    private Response pressed(Runnable press, HttpHeaders request) {
        requireSomebody();
        try {
            press.run();
            return Answers.to(SCREEN, request);
        } catch (Refused no) {
            if (no.reason().equals("shift.none")) {
                throw no;
            }
            return Response.status(UNPROCESSABLE)
                    .entity(PapersView.of(papers).refusing(no))
                    .type(ViewWriter.HTML)
                    .build();
        }
    }

    /** As somebody copies it: closing and number with anything between, or their eight figures. */
    private static Looked.At at(String typed) {
        Matcher figures = NUMBER.matcher(typed.strip());
        if (!figures.matches()) {
            throw new Refused("document.number");
        }
        int z = Integer.parseInt(figures.group(1));
        int number = Integer.parseInt(figures.group(2));
        if (z < 1 || number < 1) {
            throw new Refused("document.number");
        }
        return new Looked.At(z, number);
    }

    private void requireSomebody() {
        people.touch();
        if (people.current().isEmpty()) {
            throw new Refused("nobody");
        }
    }

    private static TicketId ticket(String text) {
        try {
            return TicketId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("paper.none");
        }
    }
}
