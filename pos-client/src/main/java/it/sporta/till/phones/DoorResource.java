package it.sporta.till.phones;

import it.sporta.till.web.Answers;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The way in on a phone: pair it once, then a PIN. */
@Path("/")
public final class DoorResource {

    /** Where the till's drawing leads a phone to. */
    static final String LOGIN = "login";

    private static final String ROOM = "/tables";

    private final Phones phones;
    private final Door door;

    DoorResource(Phones phones, Door door) {
        this.phones = phones;
        this.door = door;
    }

    @GET
    public Response next(@Context HttpHeaders request) {
        boolean in = door.holder(request, false).isPresent();
        return Answers.to(in ? ROOM : "/login", request);
    }

    @GET
    @Path(LOGIN)
    @Produces(ViewWriter.HTML)
    public DoorView ask(
            @QueryParam("code") @DefaultValue("") String code, @Context HttpHeaders request) {
        return new DoorView(door.isPaired(request), code);
    }

    @POST
    @Path("pair")
    public Response pair(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("name") @DefaultValue("") String name) {
        return Response.seeOther(URI.create("/login"))
                .cookie(Door.cookie(phones.pair(code, name)))
                .build();
    }

    @POST
    @Path("login")
    public Response logIn(
            @FormParam("pin") @DefaultValue("") String pin, @Context HttpHeaders request) {
        door.logIn(pin.strip(), request);
        return Answers.to(ROOM, request);
    }

    @POST
    @Path("logout")
    public Response logOut(@Context HttpHeaders request) {
        door.logOut(request);
        return Answers.to("/login", request);
    }
}
