package it.sporta.bench;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** The fiscal printer beside the counter: as it stands, and what a hand does to it. */
@Path("/fiscal")
@Produces(ViewWriter.HTML)
public final class FiscalResource {

    private final Counter counter;

    FiscalResource(Counter counter) {
        this.counter = counter;
    }

    private FiscalTwin fiscal() {
        return counter.fiscal().orElseThrow(NotFoundException::new);
    }

    /** When it is no longer as seen. */
    @GET
    public Response fiscal(@QueryParam("seen") @DefaultValue("-1") long seen) {
        FiscalTwin twin = fiscal();
        return seen == twin.changes().version()
                ? Response.noContent().build()
                : Response.ok(FiscalView.of(twin), ViewWriter.HTML).build();
    }

    /** Numbers and totals in cents of all documents it ever issued, a line each, as plain text. */
    @GET
    @Path("documents")
    @Produces("text/plain;charset=UTF-8")
    public String documents() {
        StringBuilder text = new StringBuilder();
        fiscal().documents()
                .forEach(one -> text.append(one.name() + " " + one.totalCents() + "\n"));
        return text.toString();
    }

    /** The paper since the last tearing off, as plain text. */
    @GET
    @Path("papers")
    @Produces("text/plain;charset=UTF-8")
    public String papers() {
        return String.join("\n", fiscal().paper());
    }

    /** What a hand does; done twice, most of it is as before. */
    @POST
    @Path("hand/{what}")
    public FiscalView hand(@PathParam("what") String what) {
        FiscalTwin twin = fiscal();
        switch (what) {
            case "tear" -> twin.tearOff();
            case "low" -> twin.paperLow(!twin.isPaperLow());
            case "cover" -> twin.openCover(!twin.isCoverOpen());
            case "training" -> twin.train(!twin.isTraining());
            case "document" -> twin.leaveDocumentOpen();
            case "roll" -> {
                if (twin.isOutOfPaper()) {
                    twin.loadPaper();
                } else {
                    twin.endPaperAfter(0);
                }
            }
            case "power" -> {
                if (twin.isSwitchedOn()) {
                    twin.switchOff();
                } else {
                    twin.switchOn();
                }
            }
            default -> throw new NotFoundException();
        }
        return FiscalView.of(twin);
    }

    /** What it does with the next document, once. */
    @POST
    @Path("mischief")
    public FiscalView misbehave(@FormParam("mischief") @DefaultValue("") String mischief) {
        fiscal().misbehave(
                        Arrays.stream(Mischief.values())
                                .filter(one -> one.name().equals(mischief))
                                .findFirst()
                                .orElseThrow(NotFoundException::new));
        return FiscalView.of(fiscal());
    }
}
