package it.sporta.till.customer;

import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/**
 * The window for a second screen that faces the customer. It is open whoever is at the till, and
 * while nobody is: it shows only what any customer may see, and takes no press.
 */
@Path("/customer")
@Produces(ViewWriter.HTML)
public final class CustomerResource {

    private final CustomerSide side;

    public CustomerResource(CustomerSide side) {
        this.side = side;
    }

    @GET
    public CustomerView page() {
        return CustomerView.of(side.look());
    }

    /**
     * What is shown now, when it is no longer as seen.
     *
     * @param seen the version the page shows
     */
    @GET
    @Path("live")
    public Response live(@QueryParam("seen") long seen) {
        CustomerSide.Look look = side.look();
        return look.version() == seen
                ? Response.noContent().build()
                : Response.ok(CustomerView.of(look), ViewWriter.HTML).build();
    }
}
