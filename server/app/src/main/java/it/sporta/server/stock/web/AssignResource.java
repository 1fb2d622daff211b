package it.sporta.server.stock.web;

import it.sporta.kernel.product.ProductId;
import it.sporta.server.Form;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.stock.Assigning;
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
import java.util.Optional;
import java.util.UUID;

/** Da assegnare: what one hub sold of one article without a lot. */
@Path("/magazzino/da-assegnare/{hub}/{product}")
@RequestScoped
@Produces(ViewWriter.HTML)
public class AssignResource {

    @Inject private AssignSheet sheet;
    @Inject private Assigning assigning;
    @Inject private Visitor visitor;

    /** When nothing is missing any more, somebody has done it: back to the list. */
    @GET
    public Response show(@PathParam("hub") String hub, @PathParam("product") String product) {
        return sheet.blank(id(hub), new ProductId(id(product)))
                .map(view -> Response.ok(view).build())
                .orElseGet(AssignResource::done);
    }

    @POST
    public Response assign(
            @PathParam("hub") String hub,
            @PathParam("product") String product,
            MultivaluedMap<String, String> typed) {
        UUID at = id(hub);
        ProductId article = new ProductId(id(product));
        Form form = Form.of(typed, AssignSheet.FIELDS);
        sheet.read(form, at, article)
                .ifPresent(
                        assignment ->
                                form.attempt(
                                        () ->
                                                assigning.assign(
                                                        assignment, visitor.coordinator().id())));
        Optional<AssignView> rest =
                form.isRefused() ? sheet.show(at, article, form) : sheet.blank(at, article);
        if (rest.isEmpty()) {
            return done();
        }
        return form.isRefused()
                ? Response.status(422).entity(rest.get()).build()
                : Response.seeOther(URI.create("/magazzino/da-assegnare/" + at + "/" + article))
                        .build();
    }

    private static Response done() {
        return Response.seeOther(URI.create("/magazzino#da-assegnare")).build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
