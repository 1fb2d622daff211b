package it.sporta.server.buyinggroup.web;

import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.ProducerOrder;
import it.sporta.server.buyinggroup.ProducerOrders;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.paper.PdfWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The producers' orders as they leave: for a person, and for a program. */
@Path("/acquisti/{cycle}/ordini")
@RequestScoped
public class OrdersResource {

    private static final String CSV = "text/csv; charset=utf-8";

    @Inject private ProducerOrders orders;
    @Inject private Named named;
    @Inject private Installations installations;
    @Inject private Visitor visitor;

    @GET
    @Path("{ordinal:[0-9]{1,4}}.pdf")
    @Produces(PdfWriter.PDF)
    public ProducerOrderPaper paper(
            @PathParam("cycle") String cycle, @PathParam("ordinal") int ordinal) {
        ProducerOrder order = order(cycle, ordinal);
        Hub hub = named.hub(order.cycle());
        return new ProducerOrderPaper(
                order,
                named.group(order.cycle()),
                named.producer(order.producer()),
                hub.name(),
                hub.address(),
                installations.isDemo());
    }

    @GET
    @Path("{ordinal:[0-9]{1,4}}.csv")
    @Produces(CSV)
    public Response table(@PathParam("cycle") String cycle, @PathParam("ordinal") int ordinal) {
        ProducerOrder order = order(cycle, ordinal);
        String name = "ordine-" + order.number() + ".csv";
        return Response.ok(OrderTable.of(order, named.producer(order.producer())).toString())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Somebody sent it. */
    @POST
    @Path("{ordinal:[0-9]{1,4}}/inviato")
    public Response sent(@PathParam("cycle") String id, @PathParam("ordinal") int ordinal) {
        orders.sent(order(id, ordinal).cycle().id(), ordinal, visitor.coordinator().id());
        return Response.seeOther(URI.create("/acquisti/" + id + "#ordini")).build();
    }

    private ProducerOrder order(String id, int ordinal) {
        Cycle cycle = named.cycle(id);
        return orders.of(cycle, ordinal).orElseThrow(NotFoundException::new);
    }
}
