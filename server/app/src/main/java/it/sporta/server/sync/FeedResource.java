package it.sporta.server.sync;

import it.sporta.kernel.feed.FeedJson;
import it.sporta.kernel.feed.FeedRequest;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.ui.guard.ForMachines;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What changed for a till since it last asked; its heartbeat, too. */
@Path("api/tills/{till}/feed")
@ForMachines
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    private Heartbeats heartbeats;
    private Feeds feeds;

    /** RESTEasy wants a public one, though CDI makes the bean. */
    public FeedResource() {}

    @Inject
    public FeedResource(Heartbeats heartbeats, Feeds feeds) {
        this.heartbeats = heartbeats;
        this.feeds = feeds;
    }

    @GET
    public Response feed(
            @PathParam("till") UUID till,
            @QueryParam("after") @DefaultValue("0") long after,
            @HeaderParam(FeedRequest.HEAD) @DefaultValue("") String head,
            @HeaderParam(FeedRequest.SIGNATURE) @DefaultValue("") String signature) {
        FeedRequest request;
        Bytes signed;
        try {
            request = new FeedRequest(till, after, Head.parse(head));
            signed = Bytes.hex(signature);
        } catch (IllegalArgumentException malformed) {
            return ApiAnswer.sentence(400, "feed.malformed");
        }
        return heartbeats
                .hear(request, signed)
                .map(heard -> feeds.after(after, heard.till()))
                .map(feed -> ApiAnswer.json(200, FeedJson.write(feed)))
                .orElseGet(() -> refuse(request));
    }

    private Response refuse(FeedRequest request) {
        return heartbeats.isKnown(request)
                ? ApiAnswer.sentence(401, "feed.signature")
                : ApiAnswer.sentence(404, "till.unknown");
    }
}
