package it.sporta.server.catering.web;

import it.sporta.kernel.UuidV7;
import it.sporta.server.Days;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.catering.Occasion;
import it.sporta.server.catering.Offer;
import it.sporta.server.catering.Quoting;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.Seats;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Organisation;
import it.sporta.server.identity.web.Visitor;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All occasions, a new quote, and where we have our seat. */
@Path("/catering")
@RequestScoped
@Produces(ViewWriter.HTML)
public class CateringResource {

    private static final Set<String> SEAT =
            Set.of(
                    "seat.organisation",
                    "address.street",
                    "address.postal",
                    "address.town",
                    "address.province");

    @Inject private OccasionSheets sheets;
    @Inject private OccasionForm reader;
    @Inject private Quoting quoting;
    @Inject private Seats seats;
    @Inject private Hubs hubs;
    @Inject private Visitor visitor;
    @Inject private Clock clock;

    @GET
    public OccasionsView all(
            @QueryParam("da") @DefaultValue("") String from,
            @QueryParam("a") @DefaultValue("") String to,
            @QueryParam("di") @DefaultValue("") String owner) {
        return Days.read(from, to).map(days -> sheets.held(days, owner)).orElseGet(sheets::all);
    }

    @GET
    @Path("nuovo")
    public QuoteView blank() {
        Form form =
                Form.empty(OccasionForm.FIELDS)
                        .with("occasion", new UuidV7(clock).next().toString())
                        .with("occasion.hub", kitchen());
        return sheets.quote(Optional.empty(), form);
    }

    /** Where things are cooked, if there is such a place. */
    private String kitchen() {
        return hubs.all().stream()
                .filter(hub -> hub.kind() == HubKind.KITCHEN)
                .map(hub -> hub.id().toString())
                .findFirst()
                .orElse("");
    }

    @POST
    @Path("nuovo")
    public Response write(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, OccasionForm.FIELDS);
        Optional<UUID> id = form.read("occasion", text -> Typed.id(text, "occasion.form.old"));
        Optional<UUID> hub = form.read("occasion.hub", text -> Typed.id(text, "hub.unknown"));
        Optional<Occasion> written =
                hub.flatMap(cook -> reader.read(form, cook))
                        .flatMap(terms -> quote(form, id, hub, terms));
        return written.isPresent()
                ? Response.seeOther(URI.create("/catering/" + written.get().id())).build()
                : Response.status(422).entity(sheets.quote(Optional.empty(), form)).build();
    }

    private Optional<Occasion> quote(
            Form form, Optional<UUID> id, Optional<UUID> hub, Offer.Terms terms) {
        return form.attempt(
                () ->
                        quoting.quote(
                                id.orElseThrow(),
                                hub.orElseThrow(),
                                terms,
                                visitor.coordinator().id()));
    }

    @GET
    @Path("sede-legale")
    public SeatView seat() {
        return seat(Form.empty(SEAT));
    }

    @POST
    @Path("sede-legale")
    public Response move(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, SEAT);
        Optional<UUID> organisation =
                form.read("seat.organisation", text -> Typed.id(text, "seat.organisation.missing"));
        Optional<Address> address = form.attempt(() -> OccasionForm.address(form));
        if (form.isRefused()) {
            return Response.status(422).entity(seat(form)).build();
        }
        seats.move(organisation.orElseThrow(), address.orElseThrow());
        return Response.seeOther(URI.create("/catering/sede-legale")).build();
    }

    private SeatView seat(Form form) {
        List<Organisation> all = hubs.organisations();
        return new SeatView(
                form,
                all.stream().map(one -> Map.entry(one.id().toString(), one.name())).toList(),
                all.stream()
                        .flatMap(
                                one ->
                                        seats.of(one.id()).stream()
                                                .map(at -> new SeatView.Seat(one.name(), "" + at)))
                        .toList());
    }
}
