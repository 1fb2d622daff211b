package it.sporta.till.waste;

import it.sporta.kernel.Refused;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.catalogue.Pictures;
import it.sporta.till.waste.WasteSheet.Shown;
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
import java.util.function.BooleanSupplier;

/**
 * The waste station's screen and its presses. Each press is answered with the step that follows.
 */
@Path("/waste")
@Produces(ViewWriter.HTML)
public final class WasteResource {

    private static final String SCREEN = "/waste";
    private static final int LAST_PAGE = 10_000;

    private final WasteDesk desk;
    private final WasteSheet sheet;
    private final Shifts shifts;

    /**
     * @param scale whether this till has one
     */
    public WasteResource(
            WasteDesk desk,
            LocalCatalogue catalogue,
            Pictures pictures,
            Shifts shifts,
            BooleanSupplier scale) {
        this.desk = desk;
        this.sheet = new WasteSheet(catalogue, pictures, scale);
        this.shifts = shifts;
    }

    @GET
    public WasteView station(
            @QueryParam("family") @DefaultValue("") String family,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("q") @DefaultValue("") String words) {
        int sensible = Math.max(0, Math.min(page, LAST_PAGE));
        return view(new Shown(family, sensible, words.strip()));
    }

    private WasteView view(Shown shown) {
        return sheet.of(desk.standing(), desk.day(), shown, shifts.current().isPresent());
    }

    private Response next(HttpHeaders request) {
        return Answers.part(view(Shown.TODAY), SCREEN, request);
    }

    @POST
    @Path("what")
    public Response what(
            @FormParam("what") @DefaultValue("") String what,
            @FormParam("keyed") @DefaultValue("") String keyed,
            @FormParam("bin") @DefaultValue("") String bin,
            @Context HttpHeaders request) {
        desk.what(what, keyed, bin);
        return next(request);
    }

    @POST
    @Path("why")
    public Response why(
            @FormParam("load") @DefaultValue("") String load,
            @FormParam("reason") @DefaultValue("") String reason,
            @Context HttpHeaders request) {
        desk.why(id(load), one(WasteReason.class, reason));
        return next(request);
    }

    @POST
    @Path("where")
    public Response where(
            @FormParam("load") @DefaultValue("") String load,
            @FormParam("destination") @DefaultValue("") String destination,
            @Context HttpHeaders request) {
        desk.where(id(load), one(WasteDestination.class, destination));
        return next(request);
    }

    @POST
    @Path("back")
    public Response back(@Context HttpHeaders request) {
        desk.back();
        return next(request);
    }

    @POST
    @Path("{weighing}/withdraw")
    public Response withdraw(@PathParam("weighing") String weighing, @Context HttpHeaders request) {
        desk.withdraw(id(weighing));
        return next(request);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("waste.press.stale");
        }
    }

    private static <E extends Enum<E>> E one(Class<E> of, String text) {
        try {
            return Enum.valueOf(of, text);
        } catch (IllegalArgumentException e) {
            throw new Refused("waste.press.stale");
        }
    }
}
