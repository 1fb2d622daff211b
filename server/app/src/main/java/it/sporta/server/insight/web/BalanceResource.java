package it.sporta.server.insight.web;

import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

/** Bilancio di un articolo. */
@Path("/oggi/bilancio")
@RequestScoped
@Produces(ViewWriter.HTML)
public class BalanceResource {

    @Inject private BalanceList list;

    @GET
    public BalanceView balance(
            @QueryParam("articolo") @DefaultValue("") String product,
            @QueryParam("sede") @DefaultValue("") String hub,
            @QueryParam("dal") @DefaultValue("") String from,
            @QueryParam("al") @DefaultValue("") String to) {
        return list.of(list.asked(product, hub, from, to));
    }

    @GET
    @Path("movimenti")
    public BalanceLinesView lines(
            @QueryParam("articolo") @DefaultValue("") String product,
            @QueryParam("sede") @DefaultValue("") String hub,
            @QueryParam("dal") @DefaultValue("") String from,
            @QueryParam("al") @DefaultValue("") String to,
            @QueryParam("voce") @DefaultValue("") String figure) {
        return list.lines(list.asked(product, hub, from, to), figure)
                .orElseThrow(NotFoundException::new);
    }
}
