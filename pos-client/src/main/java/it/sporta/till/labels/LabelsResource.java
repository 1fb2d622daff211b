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
    private final Visit visit;
    private final UuidV7 ids;

    public LabelsResource(LocalCatalogue catalogue, LabelQueue queue, PinPad people, UuidV7 ids) {
        this.catalogue = catalogue;
        this.queue = queue;
        this.visit = new Visit(queue, people);
        this.ids = ids;
    }

    static String path(UUID batch, int line) {
        return SCREEN + "/" + batch + "/" + line;
    }

    @GET
    public LabelsView labels(@QueryParam("page") @DefaultValue("0") int page) {
        visit.touched();
        int sensible = Math.max(0, Math.min(page, LAST_PAGE));
        return LabelsView.of(catalogue.labels(), sensible, JobsView.of(queue));
    }

    /** Asked every second; nobody touched anything. */
    @GET
    @Path("jobs")
    public JobsView jobs() {
        visit.requireSomebody();
        return JobsView.of(queue);
    }

    @GET
    @Path("{batch}/{line: \\d{1,4}}")
    public LabelView label(@PathParam("batch") String batch, @PathParam("line") int line) {
        visit.touched();
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
        visit.touched();
        FoodLabel label = find(batch, line);
        int many = Visit.copies(copies, LabelView.usual(label));
        queue.print(Visit.id(press), JarSticker.of(label), many);
        return Answers.to(SCREEN, request);
    }

    private FoodLabel find(String batch, int line) {
        UUID id = Visit.id(batch);
        return catalogue.labels().stream()
                .filter(label -> label.isOf(id, line))
                .findFirst()
                .orElseThrow(() -> new Refused("labels.gone"));
    }
}
