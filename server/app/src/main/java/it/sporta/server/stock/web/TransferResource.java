package it.sporta.server.stock.web;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.Days;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.fiscal.web.TransportPaper;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.paper.PdfWriter;
import it.sporta.server.stock.Arriving;
import it.sporta.server.stock.Departure;
import it.sporta.server.stock.Sending;
import it.sporta.server.stock.Transfer;
import it.sporta.server.stock.Transfers;
import it.sporta.ui.Figures;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Magazzino, trasferimenti tra sedi. */
@Path("/magazzino/trasferimenti")
@RequestScoped
@Produces(ViewWriter.HTML)
public class TransferResource {

    @Inject private TransferSheets sheets;
    @Inject private Transfers transfers;
    @Inject private Sending sending;
    @Inject private Arriving arriving;
    @Inject private TransportDocuments documents;
    @Inject private Installations installations;
    @Inject private Hubs hubs;
    @Inject private Visitor visitor;
    @Inject private Clock clock;

    @GET
    public TransfersView all(
            @QueryParam("da") @DefaultValue("") String from,
            @QueryParam("a") @DefaultValue("") String to,
            @QueryParam("di") @DefaultValue("") String organisation) {
        return Days.read(from, to)
                .map(days -> sheets.sent(days, organisation))
                .orElseGet(sheets::all);
    }

    @GET
    @Path("nuovo")
    public DepartureView blank(@QueryParam("sede") @DefaultValue("") String hub) {
        Form form =
                Form.empty(Set.of())
                        .with("transfer", new UuidV7(clock).next().toString())
                        .with("transfer.from", hub);
        return sheets.departure(form, from(form));
    }

    /** The hub goods leave from: the first where none was chosen. */
    private Hub from(Form form) {
        return hubs.all().stream()
                .filter(hub -> hub.id().toString().equals(form.text("transfer.from")))
                .findFirst()
                .or(() -> hubs.all().stream().findFirst())
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("nuovo")
    public Response send(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, Set.of("transfer.to", "transfer.carrier"));
        Optional<Transfer> sent =
                departure(form, typed).flatMap(one -> form.attempt(() -> sending.send(one)));
        return sent.isPresent()
                ? Response.seeOther(URI.create("/magazzino/trasferimenti/" + sent.get().id()))
                        .build()
                : Response.status(422).entity(sheets.departure(form, from(form))).build();
    }

    private Optional<Departure> departure(Form form, MultivaluedMap<String, String> typed) {
        Hub from = from(form);
        var id = form.read("transfer", text -> Typed.id(text, "transfer.form.old"));
        var to = form.read("transfer.to", text -> Typed.id(text, "transfer.to.missing"));
        List<Departure.Load> loads = new ArrayList<>();
        for (String field : typed.keySet()) {
            if (field.startsWith("load.") && !form.text(field).isBlank()) {
                form.attempt(() -> load(field, form.text(field), from)).ifPresent(loads::add);
            }
        }
        if (form.isRefused()) {
            return Optional.empty();
        }
        return form.attempt(
                () ->
                        new Departure(
                                id.orElseThrow(),
                                from.id(),
                                to.orElseThrow(),
                                form.text("transfer.carrier"),
                                visitor.coordinator().id(),
                                loads));
    }

    private Departure.Load load(String field, String text, Hub from) {
        String[] parts = field.substring("load.".length()).split("/");
        if (parts.length != 2) {
            throw new Refused("transfer.form.old");
        }
        UUID lot = Typed.id(parts[0], "transfer.form.old");
        UUID place = Typed.id(parts[1], "transfer.form.old");
        return new Departure.Load(lot, place, sheets.quantity(lot, text));
    }

    @GET
    @Path("{id}")
    public TransferView one(@PathParam("id") String id) {
        return sheets.one(transfer(id), Form.empty(Set.of()));
    }

    @GET
    @Path("{id}/ddt.pdf")
    @Produces(PdfWriter.PDF)
    public TransportPaper paper(@PathParam("id") String id) {
        return documents
                .get(transfer(id).id())
                .map(document -> new TransportPaper(document, installations.isDemo()))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{id}/arrivo")
    public Response receive(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Transfer transfer = transfer(id);
        Form form = Form.of(typed, Set.of());
        List<Quantity> arrived = new ArrayList<>();
        for (Transfer.Load load : transfer.loads()) {
            String text = form.text("arrived." + arrived.size());
            arrived.add(
                    form.attempt(() -> arrived(text, load))
                            .orElse(new Quantity(0, load.sent().unit())));
        }
        if (!form.isRefused()) {
            form.attempt(
                    () -> arriving.receive(transfer.id(), arrived, visitor.coordinator().id()));
        }
        return form.isRefused()
                ? Response.status(422).entity(sheets.one(transfer, form)).build()
                : Response.seeOther(URI.create("/magazzino/trasferimenti/" + id)).build();
    }

    private static Quantity arrived(String text, Transfer.Load load) {
        long thousandths =
                Figures.thousandths(text).orElseThrow(() -> new Refused("transfer.arrived.wrong"));
        return new Quantity(thousandths, load.sent().unit());
    }

    private Transfer transfer(String id) {
        try {
            return transfers.find(UUID.fromString(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
