package it.sporta.till.labels;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.FoodLabel;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.people.PinPad;
import it.sporta.till.web.Answers;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The screen of the label printer; at a till that has none it is not to be found. */
@Path("/labels")
@Produces(ViewWriter.HTML)
public final class LabelsResource {

    private static final String SCREEN = "/labels";
    private static final int LAST_PAGE = 10_000;

    private final LocalCatalogue catalogue;
    private final LabelQueue queue;
    private final PinPad people;
    private final UuidV7 ids;

    public LabelsResource(LocalCatalogue catalogue, LabelQueue queue, PinPad people, UuidV7 ids) {
        this.catalogue = catalogue;
        this.queue = queue;
        this.people = people;
        this.ids = ids;
    }

    static String path(UUID batch, int line) {
        return SCREEN + "/" + batch + "/" + line;
    }

    private void requireSomebody() {
        if (!queue.prints()) {
            throw new NotFoundException();
        }
        if (people.current().isEmpty()) {
            throw new Refused("nobody");
        }
    }

    private void touched() {
        people.touch();
        requireSomebody();
    }

    @GET
    public LabelsView labels(@QueryParam("page") @DefaultValue("0") int page) {
        touched();
        int sensible = Math.max(0, Math.min(page, LAST_PAGE));
        return LabelsView.of(catalogue.labels(), sensible, JobsView.of(queue));
    }

    /** Asked every second; nobody touched anything. */
    @GET
    @Path("jobs")
    public JobsView jobs() {
        requireSomebody();
        return JobsView.of(queue);
    }

    @GET
    @Path("{batch}/{line: \\d{1,4}}")
    public LabelView label(@PathParam("batch") String batch, @PathParam("line") int line) {
        touched();
        return LabelView.of(find(batch, line), queue, ids.next().toString());
    }

    /**
     * @param copies empty for one of each piece
     */
    @POST
    @Path("{batch}/{line: \\d{1,4}}")
    public Response print(
            @PathParam("batch") String batch,
            @PathParam("line") int line,
            @FormParam("press") @DefaultValue("") String press,
            @FormParam("copies") @DefaultValue("") String copies,
            @Context HttpHeaders request) {
        touched();
        FoodLabel label = find(batch, line);
        queue.print(id(press), JarSticker.of(label), copies(copies.strip(), label));
        return Answers.to(SCREEN, request);
    }

    private static int copies(String typed, FoodLabel label) {
        if (typed.isEmpty()) {
            return LabelView.usual(label);
        }
        if (!typed.matches("\\d{1,4}")) {
            throw new Refused("labels.copies", LabelQueue.MOST_COPIES);
        }
        return Integer.parseInt(typed);
    }

    private FoodLabel find(String batch, int line) {
        UUID id = id(batch);
        return catalogue.labels().stream()
                .filter(label -> label.isOf(id, line))
                .findFirst()
                .orElseThrow(() -> new Refused("labels.gone"));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("labels.gone");
        }
    }
}
