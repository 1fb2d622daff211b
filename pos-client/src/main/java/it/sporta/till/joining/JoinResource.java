package it.sporta.till.joining;

import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;

/** Joins this till to a hub. */
@Path("/")
public final class JoinResource {

    private final URI server;
    private final JoinDesk desk;

    public JoinResource(URI server, JoinDesk desk) {
        this.server = server;
        this.desk = desk;
    }

    @GET
    @Produces(ViewWriter.HTML)
    public JoinView ask() {
        return new JoinView(server.toString());
    }

    @POST
    @Path("join")
    public Response join(@FormParam("code") String code, @Context HttpHeaders request)
            throws IOException {
        return JoinAnswer.to(code, desk, request);
    }
}
