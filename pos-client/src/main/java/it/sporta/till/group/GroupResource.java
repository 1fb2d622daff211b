package it.sporta.till.group;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Buying;
import it.sporta.till.catalogue.LocalCatalogue;
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

/** Gruppo: what can be done for the buying group at this till, and the presses of both tasks. */
@Path("/group")
@Produces(ViewWriter.HTML)
public final class GroupResource {

    private static final String SCREEN = "/group";
    private static final String BOOKING = SCREEN + "/booking";

    private final BookingDesk booking;
    private final UnloadingDesk unloading;
    private final BookingSheet bookings;
    private final UnloadingSheet arrivals;
    private final LocalCatalogue catalogue;

    /**
     * @param scale whether this till has one
     */
    public GroupResource(
            BookingDesk booking,
            UnloadingDesk unloading,
            LocalCatalogue catalogue,
            BooleanSupplier scale) {
        this.booking = booking;
        this.unloading = unloading;
        this.bookings = new BookingSheet(booking);
        this.arrivals = new UnloadingSheet(unloading, catalogue, scale);
        this.catalogue = catalogue;
    }

    @GET
    public GroupView home() {
        unloading.day();
        Buying now = catalogue.buying();
        return new GroupView(
                new GroupView.Home(
                        now.open().stream().map(BookingSheet::key).toList(),
                        now.coming().stream().map(UnloadingSheet::key).toList()));
    }

    @GET
    @Path("book/{cycle}")
    public GroupView members(
            @PathParam("cycle") String cycle, @QueryParam("q") @DefaultValue("") String words) {
        return bookings.members(booking.cycle(id(cycle)), words.strip());
    }

    @POST
    @Path("book/{cycle}")
    public Response begin(
            @PathParam("cycle") String cycle,
            @FormParam("member") @DefaultValue("") String member,
            @Context HttpHeaders request) {
        booking.begin(id(cycle), id(member));
        return Answers.to(BOOKING, request);
    }

    /** What is being booked; nothing is, after it was told. */
    @GET
    @Path("booking")
    public Response booking(@Context HttpHeaders request) {
        return booking.draft()
                .map(draft -> Answers.page(bookings.booking(draft)))
                .orElseGet(() -> Answers.to(SCREEN, request));
    }

    @POST
    @Path("booking/{what: more|less}")
    public Response step(
            @PathParam("what") String what,
            @FormParam("draft") @DefaultValue("") String draft,
            @FormParam("offer") @DefaultValue("") String offer,
            @Context HttpHeaders request) {
        booking.step(id(draft), id(offer), what.equals("more"));
        return Answers.part(bookings.booking(booking.draft().orElseThrow()), BOOKING, request);
    }

    @POST
    @Path("booking/confirm")
    public Response confirm(
            @FormParam("draft") @DefaultValue("") String draft,
            @FormParam("cycle") @DefaultValue("") String cycle,
            @Context HttpHeaders request) {
        booking.confirm(id(draft));
        return Answers.to(SCREEN + "/book/" + id(cycle), request);
    }

    @POST
    @Path("booking/leave")
    public Response leave(
            @FormParam("cycle") @DefaultValue("") String cycle, @Context HttpHeaders request) {
        booking.leave();
        return Answers.to(SCREEN + "/book/" + id(cycle), request);
    }

    @GET
    @Path("weigh/{cycle}")
    public GroupView arrival(@PathParam("cycle") String cycle) {
        return arrivals.of(unloading.cycle(id(cycle)), unloading.day());
    }

    @POST
    @Path("weigh/{cycle}/what")
    public Response what(
            @PathParam("cycle") String cycle,
            @FormParam("offer") @DefaultValue("") String offer,
            @FormParam("keyed") @DefaultValue("") String keyed,
            @FormParam("bin") @DefaultValue("") String bin,
            @Context HttpHeaders request) {
        unloading.what(id(cycle), id(offer), keyed, bin);
        return next(cycle, request);
    }

    @POST
    @Path("weigh/{cycle}/confirm")
    public Response weighed(
            @PathParam("cycle") String cycle,
            @FormParam("load") @DefaultValue("") String load,
            @FormParam("expires") @DefaultValue("") String expires,
            @FormParam("sure") @DefaultValue("") String sure,
            @Context HttpHeaders request) {
        unloading.confirm(id(load), expires, sure.equals("yes"));
        return next(cycle, request);
    }

    @POST
    @Path("weigh/{cycle}/back")
    public Response back(@PathParam("cycle") String cycle, @Context HttpHeaders request) {
        unloading.forget();
        return next(cycle, request);
    }

    @POST
    @Path("weigh/{cycle}/{weighing}/withdraw")
    public Response withdraw(
            @PathParam("cycle") String cycle,
            @PathParam("weighing") String weighing,
            @Context HttpHeaders request) {
        unloading.withdraw(id(weighing));
        return next(cycle, request);
    }

    private Response next(String cycle, HttpHeaders request) {
        return Answers.part(arrival(cycle), SCREEN + "/weigh/" + id(cycle), request);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("group.press.stale");
        }
    }
}
