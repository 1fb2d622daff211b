package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.Rome;
import it.sporta.server.Days;
import it.sporta.server.buyinggroup.ProducerOrder;
import it.sporta.server.buyinggroup.ProducerOrders;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;

/** Acquisti, gli ordini mandati: what left for the producers in some days. */
@Path("/acquisti/ordini")
@RequestScoped
@Produces(ViewWriter.HTML)
public class SentOrdersResource {

    @Inject private ProducerOrders orders;
    @Inject private Named named;
    @Inject private Clock clock;

    /** Of the week where nobody can read the days. */
    @GET
    public SentOrdersView sent(
            @QueryParam("da") @DefaultValue("") String from,
            @QueryParam("a") @DefaultValue("") String to,
            @QueryParam("di") @DefaultValue("") String group) {
        Days days = Days.read(from, to).orElseGet(() -> Days.weekOf(Rome.today(clock)));
        return new SentOrdersView(
                days,
                orders.sent(days).stream()
                        .filter(
                                one ->
                                        group.isEmpty()
                                                || one.cycle()
                                                        .organisation()
                                                        .toString()
                                                        .equals(group))
                        .map(this::row)
                        .toList());
    }

    private SentOrdersView.Row row(ProducerOrder one) {
        return new SentOrdersView.Row(
                one.cycle().id().toString(),
                one.cycle().name(),
                one.ordinal(),
                one.number(),
                one.sent().orElseThrow().at(),
                named.producer(one.producer()),
                one.lines().size(),
                one.total().cents());
    }
}
