package it.sporta.server.sync;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.JoinRequest;
import it.sporta.ui.guard.ForMachines;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Where a till asks to join. */
@Path("api/tills")
@ForMachines
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JoinResource {

    private static final int LARGEST = 4096;

    private Joining joining;

    /** RESTEasy wants a public one, though CDI makes the bean. */
    public JoinResource() {}

    @Inject
    public JoinResource(Joining joining) {
        this.joining = joining;
    }

    @POST
    public Response join(InputStream body) throws IOException {
        return ApiAnswer.read(body, LARGEST)
                .map(this::join)
                .orElseGet(() -> ApiAnswer.sentence(413, "body.too-large"));
    }

    private Response join(byte[] body) {
        JoinRequest request;
        try {
            request = JoinRequest.parse(body);
        } catch (IllegalArgumentException malformed) {
            return ApiAnswer.sentence(400, "join.malformed");
        }
        try {
            return ApiAnswer.json(201, joining.join(request).toJson());
        } catch (Refused refused) {
            return ApiAnswer.sentence(403, refused.reason());
        }
    }
}
