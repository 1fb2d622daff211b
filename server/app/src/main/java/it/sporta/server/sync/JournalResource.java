package it.sporta.server.sync;

import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.ui.guard.ForMachines;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Where tills put their entries. Repeating is always safe. */
@Path("api/tills/{till}/journal")
@ForMachines
@RequestScoped
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {

    private static final int LARGEST_BATCH = 8 << 20;

    private JournalIntake intake;
    private JournalReader reader;

    /** RESTEasy wants a public one, though CDI makes the bean. */
    public JournalResource() {}

    @Inject
    public JournalResource(JournalIntake intake, JournalReader reader) {
        this.intake = intake;
        this.reader = reader;
    }

    @PUT
    @Path("{epoch: [0-9]{1,9}}/{sequence: [0-9]{1,18}}")
    public Response put(
            @PathParam("till") UUID till,
            @PathParam("epoch") int epoch,
            @PathParam("sequence") long sequence,
            InputStream body)
            throws IOException {
        return ApiAnswer.read(body, EntryBytes.MAX_LENGTH)
                .map(bytes -> answer(till, intake.accept(till, epoch, sequence, bytes)))
                .orElseGet(() -> ApiAnswer.sentence(413, "body.too-large"));
    }

    @POST
    public Response post(@PathParam("till") UUID till, InputStream body) throws IOException {
        return ApiAnswer.read(body, LARGEST_BATCH)
                .map(bytes -> answer(till, intake.acceptAll(till, bytes)))
                .orElseGet(() -> ApiAnswer.sentence(413, "body.too-large"));
    }

    private Response answer(UUID till, Acknowledgement acknowledgement) {
        if (acknowledgement.head().isPresent()) {
            reader.wake(till);
        }
        return ApiAnswer.json(status(acknowledgement), acknowledgement.toJson());
    }

    private static int status(Acknowledgement acknowledgement) {
        return switch (acknowledgement.verdict()) {
            case ACCEPTED, DUPLICATE -> 200;
            case GAP, FORK, STALE_EPOCH -> 409;
            case REJECTED -> acknowledgement.head().isPresent() ? 422 : 404;
        };
    }
}
