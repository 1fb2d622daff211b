package it.sporta.till.tables;

import it.sporta.till.selling.CashDesk;
import it.sporta.till.web.Answers;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The bill, where there is a drawer: it goes to the counter and is paid like any sale. */
@Path("/tables/at/{ticket}/bill")
public final class BillResource {

    private final Tables tables;
    private final CashDesk desk;
    private final Waiter waiter;

    public BillResource(Tables tables, CashDesk desk, Waiter waiter) {
        this.tables = tables;
        this.desk = desk;
        this.waiter = waiter;
    }

    @POST
    public Response bill(@PathParam("ticket") String ticket, @Context HttpHeaders request) {
        waiter.here(request);
        desk.prepared().bill(tables.bill(TablesResource.ticket(ticket)));
        return Answers.to("/sell", request);
    }
}
