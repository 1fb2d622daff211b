package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Leftovers;
import it.sporta.server.buyinggroup.Packing;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.fiscal.web.TransportPaper;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.paper.PdfWriter;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;

/** Members come; in the end what is left goes to the shop. */
@Path("/acquisti/{cycle}/ritiro")
@RequestScoped
@Produces(ViewWriter.HTML)
public class PickupResource {

    private static final Set<String> FIELDS = Set.of("leftover.hub");

    @Inject private Packing packing;
    @Inject private Leftovers leftovers;
    @Inject private PickupSheet sheet;
    @Inject private Named named;
    @Inject private TransportDocuments documents;
    @Inject private Installations installations;
    @Inject private Visitor visitor;

    @GET
    public PickupView show(@PathParam("cycle") String id) {
        return sheet.of(named.cycle(id), Form.empty(FIELDS));
    }

    @POST
    public Response begin(@PathParam("cycle") String id) {
        packing.begin(named.cycle(id).id());
        return see(id);
    }

    @POST
    @Path("fine")
    public Response end(@PathParam("cycle") String id, MultivaluedMap<String, String> typed) {
        Cycle cycle = named.cycle(id);
        Form form = Form.of(typed, FIELDS);
        form.read("leftover.hub", text -> Typed.id(text, "leftover.hub.missing"))
                .ifPresent(
                        hub ->
                                form.attempt(
                                        () ->
                                                leftovers.pass(
                                                        cycle.id(),
                                                        hub,
                                                        visitor.coordinator().id())));
        return form.isRefused()
                ? Response.status(422).entity(sheet.of(cycle, form)).build()
                : see(id);
    }

    @GET
    @Path("ddt.pdf")
    @Produces(PdfWriter.PDF)
    public TransportPaper paper(@PathParam("cycle") String id) {
        return leftovers
                .of(named.cycle(id).id())
                .flatMap(left -> documents.get(left.document()))
                .map(document -> new TransportPaper(document, installations.isDemo()))
                .orElseThrow(NotFoundException::new);
    }

    private static Response see(String cycle) {
        return Response.seeOther(URI.create("/acquisti/" + cycle + "/ritiro")).build();
    }
}
