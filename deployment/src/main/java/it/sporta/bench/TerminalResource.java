package it.sporta.bench;

import it.sporta.hardware.bench.PaymentTwin;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;

/** The payment terminal on the counter: as it stands. */
@Path("/terminal")
@Produces(ViewWriter.HTML)
public final class TerminalResource {

    private final Counter counter;

    TerminalResource(Counter counter) {
        this.counter = counter;
    }

    private PaymentTwin terminal() {
        return counter.terminal().orElseThrow(NotFoundException::new);
    }

    /** When it is no longer as seen. */
    @GET
    public Response terminal(@QueryParam("seen") @DefaultValue("-1") long seen) {
        PaymentTwin terminal = terminal();
        return seen == terminal.changes().version()
                ? Response.noContent().build()
                : Response.ok(TerminalView.of(terminal), ViewWriter.HTML).build();
    }

    /** What was charged since its day began, a line each, in cents, as plain text. */
    @GET
    @Path("charges")
    @Produces("text/plain;charset=UTF-8")
    public String charges() {
        return terminal().charges().stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
