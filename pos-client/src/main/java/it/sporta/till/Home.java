package it.sporta.till;

import it.sporta.till.cash.Shifts;
import it.sporta.till.people.PinPad;
import it.sporta.till.web.Answers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The door: shows the screen that is next. */
@Path("/")
public final class Home {

    private final PinPad people;
    private final Shifts shifts;
    private final Options.First first;

    Home(PinPad people, Shifts shifts, Options.First first) {
        this.people = people;
        this.shifts = shifts;
        this.first = first;
    }

    @GET
    public Response next(@Context HttpHeaders request) {
        if (people.current().isEmpty()) {
            return Answers.to("/login", request);
        }
        if (first == Options.First.WASTE) {
            return Answers.to("/waste", request);
        }
        return Answers.to(shifts.current().isEmpty() ? "/shift/open" : "/sell", request);
    }
}
