package it.sporta.till.people;

import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.web.Answers;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.BooleanSupplier;

/** Who is at the till. */
@Path("/")
public final class LoginResource {

    private final PinPad people;
    private final LocalCatalogue catalogue;
    private final BooleanSupplier busy;

    /**
     * @param busy whether a ticket is open
     */
    public LoginResource(PinPad people, LocalCatalogue catalogue, BooleanSupplier busy) {
        this.people = people;
        this.catalogue = catalogue;
        this.busy = busy;
    }

    @GET
    @Path("login")
    @Produces(ViewWriter.HTML)
    public LoginView pad() {
        return new LoginView(!catalogue.people().isEmpty(), busy.getAsBoolean());
    }

    @POST
    @Path("login")
    public Response logIn(@FormParam("pin") String pin, @Context HttpHeaders request) {
        people.logIn(pin == null ? "" : pin.strip());
        return Answers.to("/", request);
    }

    @POST
    @Path("logout")
    public Response logOut(@Context HttpHeaders request) {
        people.logOut();
        return Answers.to("/login", request);
    }
}
