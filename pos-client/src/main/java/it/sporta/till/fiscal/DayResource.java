package it.sporta.till.fiscal;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Operator;
import it.sporta.till.people.PinPad;
import it.sporta.till.web.Answers;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The fiscal printer's day: whoever closes the drawer's shift closes it, too. */
@Path("/fiscal")
public final class DayResource {

    private static final String SCREEN = "/fiscal";

    private final FiscalDay day;
    private final PinPad people;

    public DayResource(FiscalDay day, PinPad people) {
        this.day = day;
        this.people = people;
    }

    @GET
    @Produces(ViewWriter.HTML)
    public DayView day() {
        operator();
        return day.view();
    }

    @POST
    @Path("close")
    public Response close(@Context HttpHeaders request) {
        day.close(Optional.of(operator()));
        return Answers.to(SCREEN, request);
    }

    /** The day so far, on paper; nothing is closed. */
    @POST
    @Path("print")
    public Response print(@Context HttpHeaders request) {
        operator();
        day.print();
        return Answers.to(SCREEN, request);
    }

    private Operator operator() {
        people.touch();
        return people.current().orElseThrow(() -> new Refused("nobody"));
    }
}
