package it.sporta.till.joining;

import it.sporta.till.journal.Connection;
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
import java.util.function.Supplier;

/**
 * Joins again a till whose word the server takes no more: copied, replaced or revoked. Until then
 * it sells on; what it sold is kept, and offered as soon as it has joined.
 */
@Path("/join")
public final class RejoinResource {

    private final String till;
    private final Supplier<Connection> server;
    private final JoinDesk desk;

    /**
     * @param till its name, by which the coordinator finds it
     */
    public RejoinResource(String till, Supplier<Connection> server, JoinDesk desk) {
        this.till = till;
        this.server = server;
        this.desk = desk;
    }

    /** A till that is welcome has nothing to do here. */
    @GET
    @Produces(ViewWriter.HTML)
    public Response ask(@Context HttpHeaders request) {
        Connection now = server.get();
        return now.contact().mustJoinAgain()
                ? Answers.page(new RejoinView(now.contact().name(), till, now.unsent()))
                : Answers.to("/", request);
    }

    @POST
    public Response join(@FormParam("code") String code, @Context HttpHeaders request)
            throws IOException {
        return server.get().contact().mustJoinAgain()
                ? JoinAnswer.to(code, desk, request)
                : Answers.to("/", request);
    }
}
