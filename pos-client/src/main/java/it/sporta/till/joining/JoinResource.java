package it.sporta.till.joining;

import it.sporta.kernel.Refused;
import it.sporta.till.journal.Joining;
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
import java.io.IOException;
import java.net.URI;

/** Joins this till to a hub. */
@Path("/")
public final class JoinResource {

    /** Asks the server; when it says yes the till begins before this returns. */
    public interface Desk {
        Joining.Result join(String code) throws IOException;
    }

    private final URI server;
    private final Desk desk;

    public JoinResource(URI server, Desk desk) {
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
        if (code == null || !code.strip().matches("[0-9A-Za-z -]{4,40}")) {
            throw new Refused("join.unreadable");
        }
        return switch (desk.join(code)) {
            case JOINED -> Answers.to("/", request);
            case DECLINED -> throw new Refused("join.declined");
            case SERVER_AWAY -> throw new Refused("join.away");
            case NOT_THE_SERVER -> throw new Refused("join.foreign");
        };
    }
}
