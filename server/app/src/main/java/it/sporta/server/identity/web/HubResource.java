package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Network;
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
import java.util.UUID;

/** One hub: its name and address, and its regime from a day on. */
@Path("/sedi/{id}")
@RequestScoped
@Produces(ViewWriter.HTML)
public class HubResource {

    @Inject private HubList list;
    @Inject private Hubs hubs;
    @Inject private Network network;
    @Inject private Visitor visitor;

    @GET
    public HubView show(@PathParam("id") String id) {
        Hub hub = found(id);
        return list.one(hub, HubList.describing(hub), list.taxing());
    }

    @POST
    public Response describe(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Hub hub = found(id);
        Form form = Form.of(typed, HubForm.FIELDS);
        HubForm.place(form)
                .ifPresent(place -> network.describe(hub.id(), place, visitor.coordinator().id()));
        return form.isRefused() ? refused(list.one(hub, form, list.taxing())) : back(hub);
    }

    @POST
    @Path("regime")
    public Response tax(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Hub hub = found(id);
        Form form = Form.of(typed, HubForm.FIELDS);
        var taxed = HubForm.taxed(form);
        var from = form.read("organisation.from", HubForm::from);
        if (!form.isRefused()) {
            form.attempt(
                    () -> {
                        UUID who = visitor.coordinator().id();
                        network.tax(hub.id(), taxed.orElseThrow(), from.orElseThrow(), who);
                        return hub;
                    });
        }
        return form.isRefused() ? refused(list.one(hub, HubList.describing(hub), form)) : back(hub);
    }

    private Hub found(String id) {
        try {
            return hubs.find(UUID.fromString(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private static Response back(Hub hub) {
        return Response.seeOther(URI.create("/sedi/" + hub.id())).build();
    }

    private static Response refused(HubView view) {
        return Response.status(422).entity(view).build();
    }
}
