package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Allocating;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Offer;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who gets what, and what it weighs: one form a product, saved on its own. */
@Path("/acquisti/{cycle}/ripartizione")
@RequestScoped
@Produces(ViewWriter.HTML)
public class SharingResource {

    @Inject private Allocating allocating;
    @Inject private SharingSheet sheet;
    @Inject private Named named;

    @GET
    public SharingView show(@PathParam("cycle") String id) {
        return sheet.of(named.cycle(id), Optional.empty(), Form.empty(Set.of()));
    }

    @POST
    @Path("pesi/{offer}")
    public Response weigh(
            @PathParam("cycle") String id,
            @PathParam("offer") String offerId,
            MultivaluedMap<String, String> typed) {
        Cycle cycle = named.cycle(id);
        Offer offer = cycle.offer(Typed.named(offerId));
        Form form = Form.of(typed, Set.of());
        for (String field : typed.keySet()) {
            if (field.startsWith("w.") && !form.text(field).isBlank()) {
                form.attempt(() -> weigh(cycle, offer, form, field));
            }
        }
        return form.isRefused()
                ? Response.status(422).entity(sheet.of(cycle, Optional.of(offer), form)).build()
                : see(id, "#o-" + offerId);
    }

    private boolean weigh(Cycle cycle, Offer offer, Form form, String field) {
        UUID member = Typed.id(field.substring(2), "member.unknown");
        long grams =
                Typed.thousandths(form.text(field), offer.unit(), "weight.wrong", offer.name());
        allocating.weigh(cycle.id(), offer.id(), member, grams, form.has("sure", "yes"));
        return true;
    }

    @POST
    @Path("come-ripartito")
    public Response takeAsShared(@PathParam("cycle") String id) {
        allocating.takeAsShared(named.cycle(id).id());
        return see(id, "");
    }

    private static Response see(String cycle, String place) {
        return Response.seeOther(URI.create("/acquisti/" + cycle + "/ripartizione" + place))
                .build();
    }
}
