package it.sporta.server.selling.web;

import it.sporta.server.Form;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Text;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.selling.PreparedPayments;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Pagamenti da guardare. */
@Path("/vendite/pagamenti")
@RequestScoped
@Produces(ViewWriter.HTML)
public class OddPaymentsResource {

    static final String NOTE = "payment.note";

    private static final int LONGEST_NOTE = 400;

    @Inject private PreparedPayments payments;
    @Inject private PreparedTickets tickets;
    @Inject private Hubs hubs;
    @Inject private Visitor visitor;

    static Form blank() {
        return Form.empty(Set.of(NOTE));
    }

    @GET
    public OddPaymentsView list() {
        return show(Optional.empty());
    }

    /** Said of one that somebody else has settled meanwhile, it changes nothing. */
    @POST
    @Path("{ticket}")
    public Response seen(@PathParam("ticket") UUID ticket, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, Set.of(NOTE));
        Optional<String> note = form.read(NOTE, text -> Text.required(text, LONGEST_NOTE, NOTE));
        if (note.isEmpty()) {
            OddPaymentsView again = show(Optional.of(new OddPaymentsView.Typed(ticket, form)));
            return Response.status(422).entity(again).build();
        }
        payments.seen(ticket, visitor.coordinator().id(), note.get());
        return Response.seeOther(URI.create("/vendite/pagamenti")).build();
    }

    private OddPaymentsView show(Optional<OddPaymentsView.Typed> typed) {
        List<OddPaymentsView.Row> rows =
                payments.odd().stream()
                        .map(one -> new OddPaymentsView.Row(one, hub(one.hub())))
                        .toList();
        List<OddPaymentsView.Kept> kept =
                tickets.untaxed().stream()
                        .map(one -> new OddPaymentsView.Kept(one, hub(one.ticket().hub())))
                        .toList();
        return new OddPaymentsView(rows, kept, typed);
    }

    private String hub(UUID id) {
        return hubs.find(id).map(Hub::name).orElse("");
    }
}
