package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.Network;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Sedi: where we sell, and further hubs and organisations. */
@Path("/sedi")
@RequestScoped
@Produces(ViewWriter.HTML)
public class HubsResource {

    @Inject private HubList list;
    @Inject private Network network;
    @Inject private Visitor visitor;

    @GET
    public HubsView all() {
        return list.show(HubList.opening(), HubList.founding());
    }

    @POST
    public Response open(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, HubForm.FIELDS);
        var id = form.read("hub", text -> HubForm.id(text, "hub.form.old"));
        var organisation =
                form.read("hub.organisation", text -> HubForm.id(text, "hub.organisation.missing"));
        var kind = form.read("hub.kind", HubForm::kind);
        var place = HubForm.place(form);
        if (!form.isRefused()) {
            form.attempt(
                    () -> {
                        UUID hub = id.orElseThrow();
                        network.open(
                                hub,
                                organisation.orElseThrow(),
                                kind.orElseThrow(),
                                place.orElseThrow(),
                                visitor.coordinator().id());
                        return hub;
                    });
        }
        return form.isRefused() ? refused(form, HubList.founding()) : to("/sedi/" + id.get());
    }

    @POST
    @Path("organizzazioni")
    public Response found(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, HubForm.FIELDS);
        var id = form.read("organisation", text -> HubForm.id(text, "hub.form.old"));
        var vat = form.read("organisation.vat", HubForm::vatNumber);
        var taxed = HubForm.taxed(form);
        if (!form.isRefused()) {
            form.attempt(
                    () -> {
                        network.found(
                                id.orElseThrow(),
                                form.text("organisation.name"),
                                vat.orElseThrow(),
                                taxed.orElseThrow(),
                                visitor.coordinator().id());
                        return id;
                    });
        }
        return form.isRefused() ? refused(HubList.opening(), form) : to("/sedi");
    }

    private Response refused(Form opening, Form founding) {
        return Response.status(422).entity(list.show(opening, founding)).build();
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
