package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.LookBack;
import it.sporta.ui.guard.ForMachines;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Where a till that lost entries fetches its own. */
@Path("api/tills/{till}/entries/{epoch: [0-9]{1,9}}")
@ForMachines
@RequestScoped
public class LookBackResource {

    private LookingBack entries;

    /** RESTEasy wants a public one, though CDI makes the bean. */
    public LookBackResource() {}

    @Inject
    public LookBackResource(LookingBack entries) {
        this.entries = entries;
    }

    @GET
    public Response after(
            @PathParam("till") UUID till,
            @PathParam("epoch") int epoch,
            @QueryParam("after") @DefaultValue("0") long after,
            @HeaderParam(LookBack.HEAD) @DefaultValue("") String head,
            @HeaderParam(LookBack.SIGNATURE) @DefaultValue("") String signature) {
        LookBack request;
        Bytes signed;
        try {
            request = new LookBack(till, epoch, after, Head.parse(head));
            signed = Bytes.hex(signature);
        } catch (IllegalArgumentException malformed) {
            return ApiAnswer.sentence(400, "feed.malformed");
        }
        return entries.answer(request, signed)
                .map(LookBackResource::given)
                .orElseGet(() -> ApiAnswer.sentence(401, "feed.signature"));
    }

    private static Response given(LookingBack.Page page) {
        byte[] body = EntryBytes.writeAll(page.entries());
        Response.ResponseBuilder answer =
                Response.ok(body, MediaType.APPLICATION_OCTET_STREAM_TYPE);
        page.vouched()
                .ifPresent(
                        end ->
                                answer.header(LookBack.HEAD, end.head().toString())
                                        .header(LookBack.SIGNATURE, end.signature().hex()));
        page.damaged().ifPresent(bad -> answer.header(LookBack.DAMAGED, bad.sequence()));
        return answer.build();
    }
}
